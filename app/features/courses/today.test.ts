import { expect, test } from 'vitest'

import type { CourseCard } from './course-card.ts'
import type { CredentialRow } from './credential-rows.server.ts'
import { firstChoices } from './first-choices.ts'
import { today } from './today.ts'

const at = new Date('2026-11-23T09:00:00Z')

test('the one card is the course read last that can be gone on with', () => {
  const cards = [course('finished', 'completed'), course('second', 'in-progress'), course('first', 'in-progress')]
  expect(today(cards, [], at)).toMatchObject({ resume: { id: 'second' }, others: [{ id: 'first' }], begun: true })
})

test('somebody who has begun nothing has nothing to resume and nothing due', () => {
  expect(today([], [], at)).toEqual({ resume: null, others: [], due: [], begun: false })
})

test('a credential is due sixty days before its last day, and late after it', () => {
  const due = (validUntil: string, status: CredentialRow['status'] = 'active') => today([], [credential({ validUntil, status })], at).due
  expect(due('2027-01-21')).toMatchObject([{ words: 'Renew by 21 January 2027', late: false }])
  expect(due('2027-01-23')).toEqual([])
  expect(due('2026-11-01', 'expired')).toMatchObject([{ words: 'Expired on 1 November 2026', late: true }])
})

test('what was renewed, and what was taken back, is not due', () => {
  const old = credential({ validUntil: '2026-12-01' })
  expect(today([], [credential({ issuedAt: new Date('2026-11-20T00:00:00Z'), validUntil: '2027-12-01' }), old], at).due).toEqual([])
  expect(today([], [credential({ validUntil: '2026-12-01', status: 'revoked' })], at).due).toEqual([])
})

test('a new person has three choices, one of them of their own role', () => {
  const first = course('essentials', 'not-started')
  for (const roles of [['learner'], ['learner', 'manager'], ['learner', 'author'], ['learner', 'reviewer']] as const) expect(firstChoices(roles, first)).toHaveLength(3)
  expect(firstChoices(['learner', 'manager'], first)[1]?.title).toBe('See what your team will learn')
})

test('in a house without courses nobody is sent to one', () => {
  expect(firstChoices(['learner', 'manager'], undefined).map((choice) => choice.href)).toEqual(['/account', '/learn'])
})

function course(id: string, status: NonNullable<CourseCard['progress']>['status']): CourseCard {
  return {
    id, title: `${id}: a title`, promise: 'Do it.', href: `/learn/${id}`, endHref: `/learn/${id}/end`, audience: 'For everyone', level: 'Basics', minutes: 10, lessons: 1, credential: null, draft: false,
    progress: { status, done: 0, required: 1, completedAt: null, startedAt: at },
    resume: { href: `/learn/${id}/one`, number: 1, title: 'One', minutesLeft: 5 },
  }
}

function credential(changes: Partial<CredentialRow>): CredentialRow {
  return { publicId: 'p', name: 'Licence to use', issuedAt: new Date('2026-01-01T00:00:00Z'), validUntil: null, is: 'passed', words: '', status: 'active', href: '/certificates/p', verifyHref: '/verify/p', ...changes }
}
