import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** style.md: nine files in ten under 200 lines, nothing over 350, a route at most 120. When this fails, a noun is missing. */
const sources = ['app', 'db', 'sandbox', 'content'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.|\.d\.ts$|migrations\//.test(file)),
)
const lines = new Map(sources.map((file) => [file, readFileSync(file, 'utf8').split('\n').length]))

test('no source file is longer than 350 lines', () => {
  expect([...lines].filter(([, count]) => count > 350)).toEqual([])
})

test('no route is longer than 120 lines', () => {
  expect([...lines].filter(([file, count]) => file.startsWith('app/routes/') && count > 120)).toEqual([])
})

test('nine source files in ten have fewer than 200 lines', () => {
  const long = [...lines.values()].filter((count) => count >= 200).length
  expect(long / lines.size).toBeLessThanOrEqual(0.1)
})

test('no file is named for nothing', () => {
  expect(sources.filter((file) => /[./](utils?|helpers?|common|manager|misc|data)([./]|$)/.test(file))).toEqual([])
})
