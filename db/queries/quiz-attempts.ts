import { and, asc, eq, isNull, max, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { quizAnswers, quizAttempts, quizGradings } from '../schema/learning.ts'

export type QuizAttempt = typeof quizAttempts.$inferSelect
export type QuizAnswer = typeof quizAnswers.$inferSelect
export type QuizGrading = typeof quizGradings.$inferSelect

const ofEnrolment = prepared((db) =>
  db
    .select()
    .from(quizAttempts)
    .where(eq(quizAttempts.enrolmentId, sql.placeholder('enrolmentId')))
    .orderBy(asc(quizAttempts.quizId), asc(quizAttempts.n), asc(quizAttempts.id)),
)

const gradingsOfEnrolment = prepared((db) =>
  db
    .select({ grading: quizGradings })
    .from(quizGradings)
    .innerJoin(quizAttempts, eq(quizAttempts.id, quizGradings.attemptId))
    .where(eq(quizAttempts.enrolmentId, sql.placeholder('enrolmentId')))
    .orderBy(asc(quizGradings.attemptId), asc(quizGradings.k)),
)

export async function quizAttemptsOf(db: Reader, enrolmentId: string): Promise<QuizAttempt[]> {
  return ofEnrolment(db, { enrolmentId })
}

/** Of every attempt in the enrolment; of one attempt the newest last. */
export async function quizGradingsOf(db: Reader, enrolmentId: string): Promise<QuizGrading[]> {
  return (await gradingsOfEnrolment(db, { enrolmentId })).map((row) => row.grading)
}

export async function quizAttemptById(db: Reader, { attemptId, personId }: { attemptId: string; personId: string }): Promise<QuizAttempt | undefined> {
  return (await db.select().from(quizAttempts).where(and(eq(quizAttempts.id, attemptId), eq(quizAttempts.personId, personId))))[0]
}

export async function quizAnswersOf(db: Reader, attemptId: string): Promise<QuizAnswer[]> {
  return db.select().from(quizAnswers).where(eq(quizAnswers.attemptId, attemptId)).orderBy(asc(quizAnswers.itemId))
}

export async function gradingsOfAttempt(db: Reader, attemptId: string): Promise<QuizGrading[]> {
  return db.select().from(quizGradings).where(eq(quizGradings.attemptId, attemptId)).orderBy(asc(quizGradings.k))
}

export type NewQuizAttempt = Pick<QuizAttempt, 'enrolmentId' | 'personId' | 'lessonId' | 'quizId' | 'lessonHash' | 'seed' | 'deadlineAt' | 'practice' | 'clientKey'>

/** The attempt of this click, begun now if the click is new. The enrolment must be the person's and held by this write. */
export async function startQuizAttempt(tx: Tx, attempt: NewQuizAttempt, at: Date): Promise<{ attempt: QuizAttempt; isNew: boolean }> {
  const [last] = await tx.select({ n: max(quizAttempts.n) }).from(quizAttempts).where(and(eq(quizAttempts.enrolmentId, attempt.enrolmentId), eq(quizAttempts.quizId, attempt.quizId)))
  const row = { ...attempt, id: newId(at), n: (last?.n ?? 0) + 1, startedAt: at }
  const [inserted] = await tx.insert(quizAttempts).values(row).onConflictDoNothing().returning()
  if (inserted) return { attempt: inserted, isNew: true }
  const [before] = await tx.select().from(quizAttempts).where(and(eq(quizAttempts.personId, attempt.personId), eq(quizAttempts.clientKey, attempt.clientKey)))
  if (!before) throw new Error(`Another attempt at ${attempt.quizId} began in the same moment: the enrolment was not held`)
  return { attempt: before, isNew: false }
}

/** One answer at a time; a later one replaces it. Whether saving is still allowed is decided before. */
export async function saveQuizAnswer(tx: Tx, answer: Omit<QuizAnswer, 'savedAt'>, at: Date): Promise<void> {
  const { response } = answer
  await tx
    .insert(quizAnswers)
    .values({ ...answer, savedAt: at })
    .onConflictDoUpdate({ target: [quizAnswers.attemptId, quizAnswers.itemId], set: { response, savedAt: at } })
}

/** Returns whether this call handed it in; false when it was in already or is not this person's. */
export async function submitQuizAttempt(tx: Tx, { attemptId, personId, autoSubmitted }: { attemptId: string; personId: string; autoSubmitted: boolean }, at: Date): Promise<boolean> {
  const submitted = await tx
    .update(quizAttempts)
    .set({ submittedAt: at, autoSubmitted })
    .where(and(eq(quizAttempts.id, attemptId), eq(quizAttempts.personId, personId), isNull(quizAttempts.submittedAt)))
    .returning({ id: quizAttempts.id })
  return submitted.length > 0
}

/** Adds a grading; older ones stay. Returns false when the k-th one is there already. */
export async function gradeQuizAttempt(tx: Tx, grading: Omit<QuizGrading, 'at'>, at: Date): Promise<boolean> {
  return (await tx.insert(quizGradings).values({ ...grading, at }).onConflictDoNothing().returning({ k: quizGradings.k })).length > 0
}
