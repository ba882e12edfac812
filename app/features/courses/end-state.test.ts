import { describe, expect, test } from 'vitest'
import type { CredentialStanding, EnrolmentStanding } from '#app/platform/standing.ts'
import { endState } from './end-state.ts'

const at = new Date('2026-03-02T09:00:00Z')
const active: CredentialStanding = { status: 'active', since: at, reason: null }

describe('the end of a course says first', () => {
  test('what was earned, or what can be done now where there is no credential', () => {
    expect(end([['a', 'complete']], { completed: true, credential: { validUntil: null, standing: active } })).toEqual({ state: 'earned' })
    expect(end([['a', 'complete']], { completed: true })).toEqual({ state: 'complete' })
  })

  test('who is waited for, only when there is nothing left to do', () => {
    expect(end([['a', 'complete'], ['b', 'waiting-for-grader']])).toEqual({ state: 'waiting', lessons: ['b'] })
    expect(end([['a', 'not-started'], ['b', 'waiting-for-grader']])).toMatchObject({ state: 'unfinished', minutesLeft: 20 })
  })

  test('which lessons are missing and how long they take', () => {
    expect(end([['a', 'complete'], ['b', 'in-progress'], ['c', 'locked']])).toEqual({ state: 'unfinished', missing: [{ lesson: 'b', minutes: 10 }, { lesson: 'c', minutes: 10 }], minutesLeft: 20 })
  })

  test('that it was not passed, before what is merely missing', () => {
    expect(end([['a', 'attempts-used-up'], ['b', 'not-started']])).toEqual({ state: 'not-passed', lessons: ['a'] })
  })

  test('that the credential ends within sixty days, or has ended', () => {
    const until = (validUntil: string, status: 'active' | 'expired') => end([['a', 'complete']], { completed: true, credential: { validUntil, standing: { ...active, status } } })
    expect(until('2026-05-01', 'active')).toEqual({ state: 'renew', validUntil: '2026-05-01', expired: false })
    expect(until('2026-05-03', 'active')).toEqual({ state: 'earned' })
    expect(until('2026-03-01', 'expired')).toEqual({ state: 'renew', validUntil: '2026-03-01', expired: true })
  })

  test('that it was taken back, before everything', () => {
    const revoked: CredentialStanding = { status: 'revoked', since: at, reason: 'error' }
    expect(end([['a', 'complete']], { completed: true, credential: { validUntil: null, standing: revoked } })).toEqual({ state: 'taken-back', since: at, reason: 'error' })
  })
})

type Status = EnrolmentStanding['lessons'][number]['status']

function end(lessons: [string, Status][], { completed = false, credential = null as Parameters<typeof endState>[1]['credential'] } = {}) {
  const standing: EnrolmentStanding = {
    status: completed ? 'completed' : 'in-progress',
    percent: 0,
    completedAt: completed ? at : null,
    condition: 'incomplete',
    required: lessons.length,
    done: 0,
    next: null,
    lessons: lessons.map(([id, status]) => ({ id, status, done: status === 'complete', doneAt: null, condition: 'incomplete', started: true, changedSince: false, score: null, items: [], required: true, locks: [] })),
  }
  return endState(standing, { minutes: new Map(lessons.map(([id]) => [id, 10])), credential }, at)
}
