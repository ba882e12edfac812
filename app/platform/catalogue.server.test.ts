import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { loadCatalogue } from './catalogue.server.ts'

const path = join(mkdtempSync(join(tmpdir(), 'catalogue-')), 'catalogue.json')

test.each([
  ['is missing', null, /There is no catalogue/],
  ['broke off', '{"courses":[', /not written to its end/],
  ['is something else', '{}', /from another version/],
])('a catalogue that %s is told in a sentence with the command that mends it', async (_, text, sentence) => {
  if (text !== null) writeFileSync(path, text)
  const fault: unknown = await loadCatalogue(path).catch((error: unknown) => error)
  expect(fault instanceof Error && fault.constructor.name).toBe('ContentFault') // by its name the start command knows it for a sentence
  expect(String(fault)).toMatch(sentence)
  expect(String(fault)).toContain('npm run build')
})
