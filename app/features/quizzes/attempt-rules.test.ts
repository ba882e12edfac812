import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attemptPolicy } from '#app/platform/attempt-policy.ts'
import { isOver, mayStart, type PastAttempt, takesAnswers } from './attempt-rules.ts'

const noon = new Date('2026-03-02T12:00:00Z')
const towardsCredential = { policy: attemptPolicy({ attempts: null, towardsCredential: true }), extra: 0, closed: false }
const forPractice = { policy: attemptPolicy({ attempts: null, towardsCredential: false }), extra: 0, closed: false }

describe('starting an attempt', () => {
  test('an open attempt is gone on with', () => {
    expect(mayStart([attempt(1, 0)], forPractice, minutes(90))).toEqual({ kind: 'resume', attempt: 'attempt-1' })
  })

  test('without a credential there is no limit and no pause', () => {
    const past = Array.from({ length: 20 }, (_, index) => attempt(index + 1, index, index))
    expect(mayStart(past, forPractice, minutes(20))).toEqual({ kind: 'start', n: 21, practice: false })
  })

  test('towards a credential the second attempt waits ten minutes after the first', () => {
    expect(mayStart([attempt(1, 0, 5)], towardsCredential, minutes(14))).toEqual({ kind: 'pause', until: minutes(15) })
    expect(mayStart([attempt(1, 0, 5)], towardsCredential, minutes(15))).toEqual({ kind: 'start', n: 2, practice: false })
  })

  test('towards a credential three count, a grant adds to them, and a voided one does not count', () => {
    const past = [attempt(1, 0, 5), attempt(2, 20, 25), attempt(3, 40, 45)]
    expect(mayStart(past, towardsCredential, minutes(99))).toEqual({ kind: 'used-up', used: 3 })
    expect(mayStart(past, { ...towardsCredential, extra: 1 }, minutes(99))).toEqual({ kind: 'start', n: 4, practice: false })
    const voided = [...past.slice(0, 2), { ...attempt(3, 40, 45), voided: true }]
    expect(mayStart(voided, towardsCredential, minutes(99))).toEqual({ kind: 'start', n: 4, practice: false })
  })

  test('after the enrolment has closed, attempts are practice without limit', () => {
    const past = [attempt(1, 0, 5), attempt(2, 20, 25), attempt(3, 40, 45)]
    expect(mayStart(past, { ...towardsCredential, closed: true }, minutes(46))).toEqual({ kind: 'start', n: 4, practice: true })
  })

  test('an attempt counts when it is started, even if nobody ever handed it in', () => {
    const lapsed = { ...attempt(1, 0), deadlineAt: minutes(10) }
    expect(mayStart([lapsed], { ...towardsCredential, policy: { attempts: 1, pauseMs: 0 } }, minutes(30))).toEqual({ kind: 'used-up', used: 1 })
  })

  test('never more counted attempts than allowed, in any order of starts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), fc.nat(3), (gaps, extra) => {
        const past: PastAttempt[] = []
        let minute = 0
        for (const gap of gaps) {
          minute += gap
          const may = mayStart(past, { ...towardsCredential, extra }, minutes(minute))
          if (may.kind === 'start') past.push(attempt(may.n, minute, minute))
        }
        expect(past.length).toBeLessThanOrEqual(3 + extra)
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
  return { id: `attempt-${n}`, startedAt: minutes(started), submittedAt: submitted === undefined ? null : minutes(submitted), deadlineAt: null, practice: false, voided: false }
}

function minutes(count: number): Date {
  return new Date(noon.getTime() + count * 60_000)
}
