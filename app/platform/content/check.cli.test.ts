import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { contentFolder, lesson } from './test-content.ts'

let folder: Awaited<ReturnType<typeof contentFolder>>
afterEach(() => folder.remove())

function check(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'check.cli.ts'), ...args], (fault, out, errors) => resolve({ code: typeof fault?.code === 'number' ? fault.code : 0, out: out + errors }))
  })
}

test('the command prints one line a fault, then the summary, and exits with 1', async () => {
  folder = await contentFolder({ 'courses/01.basics/01.first.mdx': lesson.replace('A prompt is a brief, and', '{1 + 1} <Calout />') })
  const { code, out } = await check('--path', folder.root)
  expect(code).toBe(1)
  expect(out).toMatch(/01\.first\.mdx:9:1 {2}error {2}expression {2}.+ — .+\n.*01\.first\.mdx:9:9 {2}error {2}component {2}<Calout> is not a component of a lesson — did you mean "Callout"\?/)
  expect(out).toMatch(/\d+ files, 2 errors, 0 warnings\n\nPer code\n[\s\S]+Per file\n/)
}, 60_000)

test('with --json the same is data; with --strict a warning fails too; a wrong argument says how to ask', async () => {
  folder = await contentFolder({ 'courses/01.basics/01.first.mdx': lesson.replace('## The question', '#### The question') })
  const plain = await check('--path', folder.root, '--json')
  expect(plain.code).toBe(0)
  expect(JSON.parse(plain.out)).toMatchObject({ errors: 0, warnings: 1, faults: [{ line: 11, column: 1, level: 'warning', code: 'heading' }] })
  expect((await check('--path', folder.root, '--strict')).code).toBe(1)
  const wrong = await check('--nonsense')
  expect([wrong.code, wrong.out.includes('Usage: npm run content:check')]).toEqual([2, true])
  const nowhere = await check('--path', join(folder.root, 'nowhere'))
  expect([nowhere.code, nowhere.out.includes('There is no folder')]).toEqual([1, true])
}, 60_000)
