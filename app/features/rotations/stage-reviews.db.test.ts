import { describe, expect, test } from 'vitest'
import type { Db } from '#db/dialect'
import { assignmentsInCohort, assignmentsOfMember, changesOfAssignment } from '#db/queries/assignments.ts'
import { stageReviewOf } from '#db/queries/stage-reviews.ts'
import { partsHash } from '#db/rotation-hash.ts'
import type { ReviewKind, SignerRole } from '#db/schema/rotation-work.ts'
import { demoAssignmentId, demoCohortId } from '#db/seed/rotations.ts'
import { cohortDatabase, cohortNow, daysOn, minutesOn, subject, text } from '#test/support/cohort.ts'
import { advanceAssignments } from './advance-assignments.server.ts'
import { confirmAssignment } from './confirm-assignment.server.ts'
import { reviewLog } from './review-log.server.ts'
import { saveLog } from './save-log.server.ts'
import { setGoal } from './set-goal.server.ts'
import { signReview } from './sign-review.server.ts'
import { waiveReview } from './waive-review.server.ts'
import { writeReviewPart } from './write-review-part.server.ts'
import { demoLogId } from '#db/seed/rotation-logs.ts'

const assignmentId = demoAssignmentId(0, 1)
const next = demoAssignmentId(0, 2)
const hashOf = async (db: Db, kind: ReviewKind) => partsHash((await stageReviewOf(db.read, assignmentId, kind))?.revisions ?? [])
const part = (who: string, words: string, { kind = 'mid' as ReviewKind, expectedRevision = 0 } = {}) => ({ person: subject(who), assignmentId, kind, part: who === 'amir' ? ('member' as const) : ('mentor' as const), text: words, expectedRevision })
const sign = async (db: Db, who: string, role: SignerRole, kind: ReviewKind, at: Date) => signReview(db, { person: subject(who), assignmentId, kind, role, seenHash: await hashOf(db, kind) }, at)
const stateOf = async (db: Db, id: string) => (await assignmentsInCohort(db.read, demoCohortId)).find((one) => one.assignment.id === id)?.assignment.state

async function bothParts(db: Db, kind: ReviewKind, at: Date) {
  expect((await writeReviewPart(db, part('amir', 'Mine', { kind }), at)).kind).toBe('saved')
  expect((await writeReviewPart(db, part('maya', 'Hers', { kind }), at)).kind).toBe('saved')
}

async function signedByAll(db: Db, kind: ReviewKind, at: Date) {
  await bothParts(db, kind, at)
  const outcomes = [await sign(db, 'amir', 'member', kind, at), await sign(db, 'maya', 'mentor', kind, at), await sign(db, 'rhea', 'host_manager', kind, at)]
  expect(outcomes.map((one) => one.kind)).toEqual(['signed', 'signed', 'all-signed'])
}

describe('[R21] a signature', () => {
  test('stands under the texts it saw: an edit voids it, names whom to ask again, and the same person signs anew', async () => {
    const db = await cohortDatabase()
    await bothParts(db, 'mid', cohortNow)
    await sign(db, 'amir', 'member', 'mid', cohortNow)
    await sign(db, 'maya', 'mentor', 'mid', cohortNow)
    const seen = await hashOf(db, 'mid')
    expect(await writeReviewPart(db, part('maya', 'Hers, with an example', { expectedRevision: 1 }), minutesOn(1))).toEqual({ kind: 'saved', voided: ['Amir Haddad', 'Maya Lindqvist'] })
    expect((await signReview(db, { person: subject('rhea'), assignmentId, kind: 'mid', role: 'host_manager', seenHash: seen }, minutesOn(2))).kind, 'who read the old text').toBe('text-changed')
    expect((await sign(db, 'rhea', 'host_manager', 'mid', minutesOn(3))).kind).toBe('signed')
    expect((await sign(db, 'amir', 'member', 'mid', minutesOn(3))).kind).toBe('signed')
    expect((await sign(db, 'maya', 'mentor', 'mid', minutesOn(3))).kind).toBe('all-signed')
    expect((await sign(db, 'maya', 'mentor', 'mid', minutesOn(4))).kind).toBe('already-signed')
  })

  test('is only that of the person in the role, under two written parts, from the day on which the review opens', async () => {
    const db = await cohortDatabase()
    expect(await sign(db, 'amir', 'member', 'mid', cohortNow)).toEqual({ kind: 'unwritten', part: 'member' })
    expect(await sign(db, 'amir', 'member', 'end', cohortNow)).toMatchObject({ kind: 'not-due', opensOn: '2027-02-01' })
    await bothParts(db, 'mid', cohortNow)
    expect((await sign(db, 'maya', 'member', 'mid', cohortNow)).kind).toBe('wrong-role')
    expect((await sign(db, 'amir', 'host_manager', 'mid', cohortNow)).kind).toBe('wrong-role')
    expect((await sign(db, 'nadia', 'host_manager', 'mid', cohortNow)).kind).toBe('wrong-role')
    for (const who of ['mei', 'lena', 'stefan', 'marcus']) expect((await sign(db, who, 'mentor', 'mid', cohortNow)).kind, who).toBe('unknown')
  })

  test('under an end review locks the logs, ends the assignment and lets the next one start', async () => {
    const db = await cohortDatabase()
    await confirmAssignment(db, { person: subject('hana'), assignmentId: next }, cohortNow)
    const inFebruary = daysOn(78) // 9 February 2027, in the last ten working days
    const afterwards = daysOn(85) // 16 February 2027, in the next period
    await advanceAssignments(db, inFebruary)
    expect([await stateOf(db, assignmentId), await stateOf(db, next)]).toEqual(['review_due', 'onboarding'])
    await advanceAssignments(db, afterwards)
    expect([await stateOf(db, assignmentId), await stateOf(db, next)], 'the next one waits').toEqual(['review_due', 'onboarding'])

    await signedByAll(db, 'end', afterwards)
    const save = await saveLog(db, { person: subject('amir'), assignmentId, weekStart: '2026-11-23', text: text('Too late'), expected: { revision: 0, edit: 0 }, anyway: null }, afterwards)
    expect(save.kind).toBe('locked')
    expect((await reviewLog(db, { person: subject('maya'), logId: demoLogId(0, 9), revisionId: 'any', verdict: 'acknowledged', note: '' }, afterwards)).kind).toBe('locked')
    expect((await setGoal(db, { person: subject('amir'), assignmentId, text: 'One more', measure: 'None' }, afterwards)).kind).toBe('locked')
    expect((await writeReviewPart(db, part('amir', 'Other words', { kind: 'end', expectedRevision: 1 }), afterwards)).kind).toBe('closed')
    expect(await advanceAssignments(db, afterwards)).toBeGreaterThan(0)
    await advanceAssignments(db, afterwards)
    expect([await stateOf(db, assignmentId), await stateOf(db, next)]).toEqual(['completed', 'active'])
    expect((await changesOfAssignment(db.read, assignmentId)).map(({ from, to, by }) => [from, to, by === null])).toEqual([[null, 'active', false], ['active', 'review_due', true], ['review_due', 'completed', true]])
  })

  test('that is missing is replaced by a waiver with a name and a reason, which also lets the next one start', async () => {
    const db = await cohortDatabase()
    await confirmAssignment(db, { person: subject('hana'), assignmentId: next }, cohortNow)
    const afterwards = daysOn(85)
    for (const who of ['amir', 'maya', 'rhea', 'marcus']) expect((await waiveReview(db, { person: subject(who), assignmentId, kind: 'end', reason: 'Why not' }, afterwards)).kind, who).toBe('unknown')
    expect((await waiveReview(db, { person: subject('nadia'), assignmentId, kind: 'end', reason: 'The mentor is away' }, afterwards)).kind).toBe('waived')
    expect((await waiveReview(db, { person: subject('nadia'), assignmentId, kind: 'end', reason: 'Again' }, afterwards)).kind).toBe('already-over')
    expect((await writeReviewPart(db, part('amir', 'Words', { kind: 'end' }), afterwards)).kind).toBe('waived')
    for (let n = 0; n < 3; n++) await advanceAssignments(db, afterwards)
    expect([await stateOf(db, assignmentId), await stateOf(db, next)]).toEqual(['completed', 'active'])
    const review = (await stageReviewOf(db.read, assignmentId, 'end'))?.review
    expect(review).toMatchObject({ waivedBy: subject('nadia').id, waiveReason: 'The mentor is away' })
  })
})

test('a part is written by its own side only, once it is open, and two tabs are told of one another', async () => {
  const db = await cohortDatabase()
  expect((await writeReviewPart(db, { ...part('amir', 'In her name'), part: 'mentor' }, cohortNow)).kind).toBe('unknown')
  expect((await writeReviewPart(db, { ...part('maya', 'In his name'), part: 'member' }, cohortNow)).kind).toBe('unknown')
  expect((await writeReviewPart(db, part('rhea', 'The lead’s word'), cohortNow)).kind).toBe('unknown')
  expect((await writeReviewPart(db, part('amir', 'Early', { kind: 'end' }), cohortNow)).kind).toBe('not-due')
  const outcomes = await Promise.all(['From one tab', 'From another'].map((words) => writeReviewPart(db, part('amir', words), cohortNow)))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed-since', 'saved'])
})

test('[R15] as far as built: no day of two years brings two active assignments of one person, nor a start before the review before it is over', async () => {
  const db = await cohortDatabase()
  for (const who of [0, 3] as const) await confirmAssignment(db, { person: subject(who === 0 ? 'hana' : 'rhea'), assignmentId: demoAssignmentId(who, 2) }, cohortNow)
  const members = [...new Set((await assignmentsInCohort(db.read, demoCohortId)).map((one) => one.memberId))]
  for (const days of [0, 40, 70, 78, 83, 85, 120, 200, 240, 400]) {
    const at = daysOn(days)
    await advanceAssignments(db, at)
    if (days === 120) await signedByAll(db, 'end', at)
    for (const member of members) {
      const all = await assignmentsOfMember(db.read, member)
      expect(all.filter((one) => one.state === 'active' || one.state === 'review_due').length, `${days} days on`).toBeLessThanOrEqual(1)
      for (const [n, one] of all.entries()) {
        const before = all[n - 1]
        if (!before || !['active', 'review_due', 'completed'].includes(one.state)) continue
        expect(['completed', 'ended_early'], `${days} days on`).toContain(before.state)
      }
    }
  }
})

test('an arrival is confirmed once, by the lead of that team, while the mentor has room', async () => {
  const db = await cohortDatabase()
  for (const who of ['amir', 'maya', 'nadia', 'rhea']) expect((await confirmAssignment(db, { person: subject(who), assignmentId: next }, cohortNow)).kind, who).toBe('unknown')
  expect((await confirmAssignment(db, { person: subject('hana'), assignmentId: next }, cohortNow)).kind).toBe('confirmed')
  expect((await confirmAssignment(db, { person: subject('hana'), assignmentId: next }, minutesOn(1))).kind).toBe('already-confirmed')
})
