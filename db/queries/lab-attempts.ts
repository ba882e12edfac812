import { and, asc, desc, eq, isNotNull, isNull, lt, max, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { labAttempts, labVerdicts } from '../schema/learning.ts'

export type LabAttempt = typeof labAttempts.$inferSelect
export type LabVerdict = typeof labVerdicts.$inferSelect

/** The grader name of the row that says how the attempt as a whole came out. */
export const RESULT = 'result'

const byId = prepared((db) => db.select().from(labAttempts).where(and(eq(labAttempts.id, sql.placeholder('attemptId')), eq(labAttempts.personId, sql.placeholder('personId')))))
const byKey = prepared((db) => db.select().from(labAttempts).where(and(eq(labAttempts.personId, sql.placeholder('personId')), eq(labAttempts.clientKey, sql.placeholder('clientKey')))))
const atLab = prepared((db) =>
  db
    .select()
    .from(labAttempts)
    .where(and(eq(labAttempts.enrolmentId, sql.placeholder('enrolmentId')), eq(labAttempts.labId, sql.placeholder('labId'))))
    .orderBy(desc(labAttempts.n)),
)
const verdictsOf = prepared((db) =>
  db
    .select()
    .from(labVerdicts)
    .where(eq(labVerdicts.attemptId, sql.placeholder('attemptId')))
    .orderBy(asc(labVerdicts.at), asc(labVerdicts.caseId), asc(labVerdicts.grader), asc(labVerdicts.graderVersion), asc(labVerdicts.by)),
)

export async function labAttemptById(db: Reader, { attemptId, personId }: { attemptId: string; personId: string }): Promise<LabAttempt | undefined> {
  return (await byId(db, { attemptId, personId }))[0]
}

/** The attempt that this click began. */
export async function labAttemptByKey(db: Reader, personId: string, clientKey: string): Promise<LabAttempt | undefined> {
  return (await byKey(db, { personId, clientKey }))[0]
}

/** The person's attempts at a lab in one enrolment, newest first. */
export async function labAttemptsAt(db: Reader, { enrolmentId, labId }: { enrolmentId: string; labId: string }): Promise<LabAttempt[]> {
  return atLab(db, { enrolmentId, labId })
}

/** Every check of one attempt and its result. */
export async function labVerdictsOf(db: Reader, attemptId: string): Promise<LabVerdict[]> {
  return verdictsOf(db, { attemptId })
}

type NewLabAttempt = Pick<LabAttempt, 'enrolmentId' | 'personId' | 'lessonId' | 'labId' | 'lessonHash' | 'labHash' | 'prompt' | 'model' | 'practice' | 'clientKey'>

/** The attempt of a new click. The enrolment must be the person's and held by this write. */
export async function insertLabAttempt(tx: Tx, attempt: NewLabAttempt, at: Date): Promise<LabAttempt> {
  const [last] = await tx.select({ n: max(labAttempts.n) }).from(labAttempts).where(and(eq(labAttempts.enrolmentId, attempt.enrolmentId), eq(labAttempts.labId, attempt.labId)))
  const [inserted] = await tx.insert(labAttempts).values({ ...attempt, id: newId(at), n: (last?.n ?? 0) + 1, startedAt: at }).returning()
  if (!inserted) throw new Error(`No attempt at ${attempt.labId} was begun`)
  return inserted
}

type LabEnd = { endedAs: NonNullable<LabAttempt['endedAs']> } & Pick<LabAttempt, 'runs' | 'policyHash' | 'transcriptHash'>

/** Returns whether this call ended it; false when it has ended already or is not this person's. */
export async function endLabAttempt(tx: Tx, { attemptId, personId }: { attemptId: string; personId: string }, end: LabEnd, at: Date): Promise<boolean> {
  const ended = await tx
    .update(labAttempts)
    .set({ ...end, endedAt: at })
    .where(and(eq(labAttempts.id, attemptId), eq(labAttempts.personId, personId), isNull(labAttempts.endedAt)))
    .returning({ id: labAttempts.id })
  return ended.length > 0
}

/** Ends what began before the moment and has no end: the process that ran it is gone. Returns how many there were. */
export async function interruptLabAttempts(tx: Tx, startedBefore: Date, at: Date): Promise<number> {
  const interrupted = await tx
    .update(labAttempts)
    .set({ endedAs: 'interrupted', endedAt: at })
    .where(and(isNull(labAttempts.endedAt), lt(labAttempts.startedAt, startedBefore)))
    .returning({ id: labAttempts.id })
  return interrupted.length
}

/** Empties the prompts of attempts that began before the moment; verdicts and hashes stay. Returns how many. */
export async function erasePrompts(tx: Tx, startedBefore: Date): Promise<number> {
  const erased = await tx
    .update(labAttempts)
    .set({ prompt: null })
    .where(and(lt(labAttempts.startedAt, startedBefore), isNotNull(labAttempts.prompt)))
    .returning({ id: labAttempts.id })
  return erased.length
}

/** Adds what is new; a verdict of the same grader version by the same judge stays as it was. */
export async function insertLabVerdicts(tx: Tx, attemptId: string, verdicts: readonly Omit<LabVerdict, 'attemptId' | 'at'>[], at: Date): Promise<void> {
  if (verdicts.length === 0) return
  await tx.insert(labVerdicts).values(verdicts.map((verdict) => ({ ...verdict, attemptId, at }))).onConflictDoNothing()
}
