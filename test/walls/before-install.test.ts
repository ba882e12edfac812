import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

test.each(['app/commands/start.mjs', 'test/run.mjs', 'test/check.mjs'])('%s starts on a clone that has no packages yet', (entry) => {
  expect(packagesBeforeTheFirstLine(join(root, entry))).toEqual([])
})

test('a package that is imported two files away is found', () => {
  expect(packagesBeforeTheFirstLine(join(root, 'test/support/chromium.mjs'))).toEqual(['test/support/chromium.mjs: playwright'])
})

/** What node must resolve before it runs a line of `file`: static imports, followed through our own files, without node's own modules. */
function packagesBeforeTheFirstLine(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const specifiers = [...readFileSync(file, 'utf8').matchAll(/^import\s(?:[^'"]*\sfrom\s)?['"]([^'"]+)['"]/gm)].map((match) => match[1] ?? '')
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('node:')) return []
    if (specifier.startsWith('.')) return packagesBeforeTheFirstLine(join(dirname(file), specifier), seen)
    return [`${relative(root, file)}: ${specifier}`]
  })
}
