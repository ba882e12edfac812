import { DrizzleQueryError } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'

import { log, startLog } from './log.server.ts'

afterEach(() => startLog('silent'))

function logged(error: unknown): string {
  let lines = ''
  startLog('info', { write: (line: string) => void (lines += line) })
  log().error({ err: error }, 'a request failed')
  return lines
}

test('the values of a failed query are not in the log: they are prompts, addresses and hashes', () => {
  const refused = Object.assign(new Error('duplicate key value violates unique constraint "people_email"'), { code: '23505', detail: 'Key (email)=(lena@example.com) already exists.' })
  const line = logged(new DrizzleQueryError('insert into lab_attempts (id, prompt) values ($1, $2)', ['01-id', 'Dear Lena,\n    at the bank my number is 4111'], refused))
  for (const secret of ['lena@example.com', 'Dear Lena', '4111', '01-id']) expect(line).not.toContain(secret)
  expect(line).toContain('insert into lab_attempts')
  expect(line).toContain('people_email')
  expect(line).toContain('23505')
})

test('where it broke is in the log', () => {
  const { err, msg } = JSON.parse(logged(new TypeError('x is not a function'))) as { err: { type: string; message: string; frames: string[] }; msg: string }
  expect({ ...err, frames: err.frames[0] }).toMatchObject({ type: 'TypeError', message: 'x is not a function', frames: expect.stringContaining('log.server.test.ts') })
  expect(msg).toBe('a request failed')
})

test('what is thrown without being an error is named, not kept', () => {
  expect(logged('a prompt')).not.toContain('a prompt')
  expect(logged(new Response('words for a person', { status: 503 }))).toContain('Response 503')
})
