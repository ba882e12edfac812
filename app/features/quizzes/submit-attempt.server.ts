import type { Books } from '#app/platform/audit.server.ts'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { Quiz } from '#app/platform/content/compiled.ts'
import { evaluateEnrolment } from '#app/platform/enrolment/evaluate.server.ts'
import type { Tx } from '#db/dialect'
import { enrolmentById, holdEnrolment } from '#db/queries/enrolments.ts'
import { gradeQuizAttempt, type QuizAttempt, quizAnswersOf, quizAttemptById, saveQuizAnswer, submitQuizAttempt } from '#db/queries/quiz-attempts.ts'
import { isOver } from './attempt-rules.ts'
import { quizAsStarted } from './quiz-as-started.server.ts'
import { asResponse } from './response.ts'
import { type Response, scoreQuiz } from './scoring.ts'

/** `responses` by question id, as the form holds them; what was saved before stands where the form has nothing. */
type Submission = { personId: string; catalogue: Pick<Catalogue, 'lessonById' | 'courseById'>; attemptId: string; responses: Readonly<Record<string, unknown>> }

export type SubmittedQuiz =
  | { kind: 'graded'; attemptId: string; courseCompleted: boolean; credential: string | null }
  | { kind: 'already-submitted'; attemptId: string }
  | { kind: 'unknown-attempt' | 'gone' }

const GRADER_VERSION = '1'

/**
 * Hands the attempt in and grades it in the same write. Pressed twice it is handed in once. When its time is over, what was saved in
 * time is handed in and what the form brings is not looked at.
 */
export async function submitAttempt({ db, audit }: Books, { personId, catalogue, attemptId, responses }: Submission, at: Date): Promise<SubmittedQuiz> {
  return db.write<SubmittedQuiz>(async (tx) => {
    const named = await quizAttemptById(tx, { attemptId, personId })
    if (!named || !(await holdEnrolment(tx, named.enrolmentId, personId))) return { kind: 'unknown-attempt' }
    const [attempt, enrolment] = [await quizAttemptById(tx, { attemptId, personId }), await enrolmentById(tx, named.enrolmentId, personId)]
    if (!attempt || !enrolment) return { kind: 'unknown-attempt' }
    if (attempt.submittedAt) return { kind: 'already-submitted', attemptId }
    const course = catalogue.courseById(enrolment.courseId)
    const quiz = await quizAsStarted(tx, attempt, catalogue)
    if (!course || !quiz) return { kind: 'gone' }
    const late = isOver(attempt, at)
    if (!late) await saveAll(tx, attempt, quiz, responses, at)
    const submittedAt = late ? (attempt.deadlineAt ?? at) : at
    await submitQuizAttempt(tx, { attemptId, personId, autoSubmitted: late }, submittedAt)
    await grade(tx, attempt, quiz, at)
    const { completedNow, credential } = await evaluateEnrolment(tx, { audit, course, enrolment }, at)
    return { kind: 'graded', attemptId, courseCompleted: completedNow, credential }
  })
}

async function saveAll(tx: Tx, attempt: QuizAttempt, quiz: Quiz, responses: Readonly<Record<string, unknown>>, at: Date): Promise<void> {
  for (const question of quiz.questions) {
    const response = asResponse(responses[question.id])
    if (response) await saveQuizAnswer(tx, { attemptId: attempt.id, itemId: question.id, response }, at)
  }
}

async function grade(tx: Tx, attempt: QuizAttempt, quiz: Quiz, at: Date): Promise<void> {
  const answers = await quizAnswersOf(tx, attempt.id)
  const responses: Record<string, Response> = Object.fromEntries(answers.map((answer) => [answer.itemId, asResponse(answer.response) ?? []]))
  const { points, max } = scoreQuiz(quiz.questions, responses)
  await gradeQuizAttempt(tx, { attemptId: attempt.id, k: 1, points, max, graderVersion: GRADER_VERSION, by: 'machine', reason: '' }, at)
}
