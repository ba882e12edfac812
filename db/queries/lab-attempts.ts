import { and, asc, eq, isNull, max, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { labAttempts, labVerdicts } from '../schema/learning.ts'

export type LabAttempt = typeof labAttempts.$inferSelect
export type LabVerdict = typeof labVerdicts.$inferSelect

/** The grader name of the row that says how the attempt as a whole came out. */
export const RESULT = 'result'

const ofEnrolment = prepared((db) =>
  db
    .select()
    .from(labAttempts)
    .where(eq(labAttempts.enrolmentId, sql.placeholder('enrolmentId')))
    .orderBy(asc(labAttempts.labId), asc(labAttempts.n), asc(labAttempts.id)),
)

const resultsOfEnrolment = prepared((db) =>
  db
    .select({ verdict: labVerdicts })
    .from(labVerdicts)
    .innerJoin(labAttempts, eq(labAttempts.id, labVerdicts.attemptId))
    .where(and(eq(labAttempts.enrolmentId, sql.placeholder('enrolmentId')), eq(labVerdicts.grader, RESULT)))
    .orderBy(asc(labVerdicts.attemptId), asc(labVerdicts.at), asc(labVerdicts.graderVersion), asc(labVerdicts.by)),
)

export async function labAttemptsOf(db: Reader, enrolmentId: string): Promise<LabAttempt[]> {
  return ofEnrolment(db, { enrolmentId })
}

/** How each attempt in the enrolment came out, without the single checks; of one attempt the newest last. */
export async function labResultsOf(db: Reader, enrolmentId: string): Promise<LabVerdict[]> {
  return (await resultsOfEnrolment(db, { enrolmentId })).map((row) => row.verdict)
}

export async function labAttemptById(db: Reader, { attemptId, personId }: { attemptId: string; personId: string }): Promise<LabAttempt | undefined> {
  return (await db.select().from(labAttempts).where(and(eq(labAttempts.id, attemptId), eq(labAttempts.personId, personId))))[0]
}

/** Every check of one attempt and its result. */
export async function labVerdictsOf(db: Reader, attemptId: string): Promise<LabVerdict[]> {
  return db
    .select()
    .from(labVerdicts)
    .where(eq(labVerdicts.attemptId, attemptId))
    .orderBy(asc(labVerdicts.at), asc(labVerdicts.caseId), asc(labVerdicts.grader), asc(labVerdicts.graderVersion), asc(labVerdicts.by))
}

export type NewLabAttempt = Pick<LabAttempt, 'enrolmentId' | 'personId' | 'lessonId' | 'labId' | 'labHash' | 'prompt' | 'model' | 'practice' | 'clientKey'>

/** The attempt of this click, begun now if the click is new. The enrolment must be the person's and held by this write. */
export async function startLabAttempt(tx: Tx, attempt: NewLabAttempt, at: Date): Promise<{ attempt: LabAttempt; isNew: boolean }> {
  const [last] = await tx.select({ n: max(labAttempts.n) }).from(labAttempts).where(and(eq(labAttempts.enrolmentId, attempt.enrolmentId), eq(labAttempts.labId, attempt.labId)))
  const row = { ...attempt, id: newId(at), n: (last?.n ?? 0) + 1, startedAt: at }
  const [inserted] = await tx.insert(labAttempts).values(row).onConflictDoNothing().returning()
  if (inserted) return { attempt: inserted, isNew: true }
  const [before] = await tx.select().from(labAttempts).where(and(eq(labAttempts.personId, attempt.personId), eq(labAttempts.clientKey, attempt.clientKey)))
  if (!before) throw new Error(`Another attempt at ${attempt.labId} began in the same moment: the enrolment was not held`)
  return { attempt: before, isNew: false }
}

export type LabEnd = { endedAs: 'answered' | 'refused' | 'failed' } & Pick<LabAttempt, 'runs' | 'policyHash' | 'transcriptHash'>

/** Returns whether this call ended it; false when it has ended already or is not this person's. */
export async function endLabAttempt(tx: Tx, { attemptId, personId }: { attemptId: string; personId: string }, end: LabEnd, at: Date): Promise<boolean> {
  const ended = await tx
    .update(labAttempts)
    .set({ ...end, endedAt: at })
    .where(and(eq(labAttempts.id, attemptId), eq(labAttempts.personId, personId), isNull(labAttempts.endedAt)))
    .returning({ id: labAttempts.id })
  return ended.length > 0
}

/** Adds what is new; a verdict of the same grader version by the same judge stays as it was. */
export async function insertLabVerdicts(tx: Tx, attemptId: string, verdicts: readonly Omit<LabVerdict, 'attemptId' | 'at'>[], at: Date): Promise<void> {
  if (verdicts.length === 0) return
  await tx.insert(labVerdicts).values(verdicts.map((verdict) => ({ ...verdict, attemptId, at }))).onConflictDoNothing()
}
