import { expect, test } from 'vitest'

import type { CheckInResult } from '#db/schema/check-ins.ts'
import { scanAnswer } from './scan-answer.ts'

const list = { zone: 'Europe/London', opensAt: new Date('2027-02-10T07:00:00Z'), closesAt: new Date('2027-02-10T17:00:00Z') }
const judged = { type: 'entry' as const, name: 'Lena Okafor', first: null, admitted: 7 }
const say = (result: CheckInResult, more: Partial<Parameters<typeof scanAnswer>[0]> = {}) => scanAnswer({ ...judged, ...more, result }, list)

test('only who is let in sees the good colour, and every answer says a word and what to do', () => {
  const all: CheckInResult[] = ['ok', 're-entry', 'already-in', 'wrong-event', 'bad-signature', 'unknown', 'revoked', 'not-confirmed', 'wrong-mode', 'list-closed']
  expect(all.filter((result) => say(result).tone === 'good')).toEqual(['ok', 're-entry'])
  for (const result of all) expect(say(result).word.length * say(result).line.length, result).toBeGreaterThan(0)
})

test('a second scan says when and at which gate the first was', () => {
  expect(say('already-in', { first: { at: new Date('2027-02-10T08:51:00Z'), gate: 'Garden door' } })).toMatchObject({ tone: 'warn', word: 'Already in', line: 'First let in at 08:51, Garden door.', admitted: 7 })
  expect(say('already-in', { first: { at: new Date('2027-02-10T08:51:00Z'), gate: null } }).line).toBe('First let in at 08:51.')
})

test('somebody who goes out is wished goodbye, and closed doors say when they are open', () => {
  expect(say('ok', { type: 'exit' }).word).toBe('Goodbye')
  expect(say('list-closed').line).toBe('Open from Wednesday 10 February, 07:00 to Wednesday 10 February, 17:00 GMT.')
})
