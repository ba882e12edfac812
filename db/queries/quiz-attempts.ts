import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { quizAnswers, quizAttempts, quizGradings } from '../schema/learning.ts'

export type QuizAttempt = typeof quizAttempts.$inferSelect
type QuizAnswer = typeof quizAnswers.$inferSelect
type QuizGrading = typeof quizGradings.$inferSelect

const byId = prepared((db) => db.select().from(quizAttempts).where(and(eq(quizAttempts.id, sql.placeholder('attemptId')), eq(quizAttempts.personId, sql.placeholder('personId')))))
const byKey = prepared((db) => db.select().from(quizAttempts).where(and(eq(quizAttempts.personId, sql.placeholder('personId')), eq(quizAttempts.clientKey, sql.placeholder('clientKey')))))
const answersOf = prepared((db) => db.select().from(quizAnswers).where(eq(quizAnswers.attemptId, sql.placeholder('attemptId'))).orderBy(asc(quizAnswers.itemId)))
const gradingsOf = prepared((db) => db.select().from(quizGradings).where(eq(quizGradings.attemptId, sql.placeholder('attemptId'))).orderBy(asc(quizGradings.k)))

export async function quizAttemptById(db: Reader, { attemptId, personId }: { attemptId: string; personId: string }): Promise<QuizAttempt | undefined> {
  return (await byId(db, { attemptId, personId }))[0]
}

/** The attempt that this click began. */
export async function quizAttemptByKey(db: Reader, personId: string, clientKey: string): Promise<QuizAttempt | undefined> {
  return (await byKey(db, { personId, clientKey }))[0]
}

export async function quizAnswersOf(db: Reader, attemptId: string): Promise<QuizAnswer[]> {
  return answersOf(db, { attemptId })
}

/** Oldest first; the last one counts. */
export async function gradingsOfAttempt(db: Reader, attemptId: string): Promise<QuizGrading[]> {
  return gradingsOf(db, { attemptId })
}

type NewQuizAttempt = Pick<QuizAttempt, 'enrolmentId' | 'personId' | 'lessonId' | 'quizId' | 'n' | 'lessonHash' | 'seed' | 'deadlineAt' | 'practice' | 'clientKey'>

/** The attempt of a new click. The enrolment must be the person's and held by this write. */
export async function insertQuizAttempt(tx: Tx, attempt: NewQuizAttempt, at: Date): Promise<QuizAttempt> {
  const [inserted] = await tx.insert(quizAttempts).values({ ...attempt, id: newId(at), startedAt: at }).returning()
  if (!inserted) throw new Error(`No attempt at ${attempt.quizId} was begun`)
  return inserted
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
