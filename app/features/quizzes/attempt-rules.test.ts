import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attemptPolicy } from '#app/platform/attempt-policy.ts'
import { isOver, mayStart, type PastAttempt, takesAnswers } from './attempt-rules.ts'

const noon = new Date('2026-03-02T12:00:00Z')
const { attempts: allowed, pauseMs } = attemptPolicy({ attempts: null, towardsCredential: true })
const towardsCredential = { used: 0, allowed, pauseMs, closed: false }
const forPractice = { used: 0, allowed: null, pauseMs: 0, closed: false }

describe('starting an attempt', () => {
  test('an open attempt is gone on with', () => {
    expect(mayStart([attempt(1, 0)], forPractice, minutes(90))).toEqual({ kind: 'resume', attempt: 'attempt-1' })
  })

  test('without a credential there is no limit and no pause; with one there are three and ten minutes', () => {
    expect(attemptPolicy({ attempts: null, towardsCredential: false })).toEqual({ attempts: null, pauseMs: 0 })
    expect(attemptPolicy({ attempts: null, towardsCredential: true })).toEqual({ attempts: 3, pauseMs: 600_000 })
    expect(attemptPolicy({ attempts: 5, towardsCredential: true }).attempts).toBe(5)
    const past = Array.from({ length: 20 }, (_, index) => attempt(index + 1, index, index))
    expect(mayStart(past, { ...forPractice, used: 20 }, minutes(20))).toEqual({ kind: 'start', n: 21, practice: false })
  })

  test('towards a credential the second attempt waits ten minutes after the first', () => {
    expect(mayStart([attempt(1, 0, 5)], { ...towardsCredential, used: 1 }, minutes(14))).toEqual({ kind: 'pause', until: minutes(15) })
    expect(mayStart([attempt(1, 0, 5)], { ...towardsCredential, used: 1 }, minutes(15))).toEqual({ kind: 'start', n: 2, practice: false })
  })

  test('used up says how many; a grant opens one more', () => {
    const past = [attempt(1, 0, 5), attempt(2, 20, 25), attempt(3, 40, 45)]
    expect(mayStart(past, { ...towardsCredential, used: 3 }, minutes(99))).toEqual({ kind: 'used-up', used: 3 })
    expect(mayStart(past, { ...towardsCredential, used: 3, allowed: 4 }, minutes(99))).toEqual({ kind: 'start', n: 4, practice: false })
  })

  test('after the enrolment has closed, attempts are practice without limit and without pause', () => {
    const past = [attempt(1, 0, 5), attempt(2, 20, 25), attempt(3, 40, 45)]
    expect(mayStart(past, { ...towardsCredential, used: 3, closed: true }, minutes(46))).toEqual({ kind: 'start', n: 4, practice: true })
  })

  test('an attempt whose time is over is not open any more, and neither is a voided one', () => {
    expect(mayStart([{ ...attempt(1, 0), deadlineAt: minutes(10) }], forPractice, minutes(30))).toMatchObject({ kind: 'start', n: 2 })
    expect(mayStart([{ ...attempt(1, 0), voidedAt: minutes(10) }], forPractice, minutes(30))).toMatchObject({ kind: 'start', n: 2 })
  })

  test('never more than allowed, never two within the pause, in any order of clicks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), (gaps) => {
        const past: PastAttempt[] = []
        let minute = 0
        for (const gap of gaps) {
          minute += gap
          const may = mayStart(past, { ...towardsCredential, used: past.length }, minutes(minute))
          if (may.kind !== 'start') continue
          const last = past.at(-1)?.submittedAt
          if (last) expect(minutes(minute).getTime() - last.getTime()).toBeGreaterThanOrEqual(pauseMs)
          past.push(attempt(may.n, minute, minute))
        }
        expect(past.length).toBeLessThanOrEqual(3)
      }),
    )
  })
})

test('[L17] answers are taken until half a minute after the deadline, by the server clock', () => {
  const timed = { submittedAt: null, deadlineAt: noon }
  expect(takesAnswers(timed, new Date(noon.getTime() + 30_000))).toBe(true)
  expect(takesAnswers(timed, new Date(noon.getTime() + 30_001))).toBe(false)
  expect(isOver(timed, new Date(noon.getTime() + 30_001))).toBe(true)
  expect(takesAnswers({ submittedAt: noon, deadlineAt: null }, noon)).toBe(false)
})

function attempt(n: number, started: number, submitted?: number): PastAttempt {
  return { id: `attempt-${n}`, n, startedAt: minutes(started), submittedAt: submitted === undefined ? null : minutes(submitted), deadlineAt: null, voidedAt: null, practice: false }
}

function minutes(count: number): Date {
  return new Date(noon.getTime() + count * 60_000)
}
