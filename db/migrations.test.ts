import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the migrations of both engines match the schema', { timeout: 60_000 }, () => {
  const check = spawnSync(process.execPath, ['--import', 'tsx', 'db/generate.ts', '--check'], { encoding: 'utf8' })
  expect(check.stderr).toBe('')
  expect(check.status).toBe(0)
})
