import { expect, test } from 'vitest'

import type { Db } from '#db/dialect'
import { insertEnrolment } from '#db/queries/enrolments.ts'
import { endLabAttempt, insertLabAttempt } from '#db/queries/lab-attempts.ts'
import { publishCourse, publishLesson } from '#db/queries/publication.ts'
import { recordRun } from '#db/queries/runs.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { audit, auditedIn } from '#test/support/audit.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { appealAttempt } from './appeal-attempt.server.ts'

const at = new Date('2026-03-02T09:00:00Z')
const [lena, amir] = [people.lena.id, people.amir.id]

test('asked three times at once, the reviewers are asked once, and the audit says so once', async () => {
  const { db, attemptId } = await ended('refused')
  const outcomes = await Promise.all([1, 2, 3].map(() => appealAttempt({ db, audit }, { personId: lena, attemptId }, at)))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already-asked', 'already-asked', 'asked'])
  expect(await auditedIn(db)).toEqual([{ kind: 'run.appealed', subject: 'run:run-1', body: { person: lena, attempt: attemptId, rule: 'screen.card-number' } }])
})

test('what was not refused, and what is somebody else’s, cannot be appealed', async () => {
  const answered = await ended('answered')
  expect(await appealAttempt({ db: answered.db, audit }, { personId: lena, attemptId: answered.attemptId }, at)).toEqual({ kind: 'nothing-refused' })
  const refused = await ended('refused')
  expect(await appealAttempt({ db: refused.db, audit }, { personId: amir, attemptId: refused.attemptId }, at)).toEqual({ kind: 'unknown-attempt' })
  expect(await auditedIn(refused.db)).toEqual([])
})

/** Lena's attempt, with the one run it made. */
async function ended(outcome: 'refused' | 'answered'): Promise<{ db: Db; attemptId: string }> {
  const db = await testDatabase()
  await seedDemo(db, at)
  const { id: attemptId } = await db.write(async (tx) => {
    await publishCourse(tx, 'small', at)
    await publishLesson(tx, { id: 'small/lab', courseId: 'small' }, at)
    const enrolmentId = (await insertEnrolment(tx, { personId: lena, courseId: 'small', n: 1, source: 'self' }, at)) ?? ''
    const attempt = await insertLabAttempt(tx, { enrolmentId, personId: lena, lessonId: 'small/lab', labId: 'small/lab/lab', lessonHash: 'h', labHash: 'l', prompt: 'Go.', model: 'practice-a', practice: false, clientKey: 'key' }, at)
    const about = { personId: lena, team: null, place: 'lab', placeRef: 'small/lab/lab', model: 'practice-a', provider: 'practice', dataClass: 'internal', dataClassFound: 'internal' }
    const bill = { tokensIn: 1, tokensOut: 0, costMicroUsd: 0, firstTokenMs: null, totalMs: 1, policyHash: 'policy', startedAt: at, settledAt: at }
    await recordRun(tx, { run: { id: 'run-1', ...about, outcome, rule: outcome === 'refused' ? 'screen.card-number' : null, reason: null, ...bill }, messages: [], decisions: [] })
    await endLabAttempt(tx, { attemptId: attempt.id, personId: lena }, { endedAs: outcome, runs: [{ caseId: 'given', runId: 'run-1' }], policyHash: 'policy', transcriptHash: null }, at)
    return attempt
  })
  return { db, attemptId }
}
