import type { Books } from '#app/platform/audit.server.ts'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { PublicQuiz } from '#app/platform/content/compiled.ts'
import { publicQuiz } from '#app/platform/content/public-view.ts'
import { type KnownEnrolment, knownEnrolment } from '#app/platform/enrolment/known.server.ts'
import { type QuizAttemptFacts, standing } from '#app/platform/standing.ts'
import type { Db } from '#db/dialect'
import { enrolmentById } from '#db/queries/enrolments.ts'
import { type QuizAttempt, quizAnswersOf, quizAttemptById } from '#db/queries/quiz-attempts.ts'
import { isOver } from './attempt-rules.ts'
import { quizAsStarted } from './quiz-as-started.server.ts'
import { asResponse } from './response.ts'
import { mayShow } from './review-rules.ts'
import { type ReviewedQuestion, reviewQuestions } from './reviewed-question.ts'
import type { Response } from './scoring.ts'
import { submitAttempt } from './submit-attempt.server.ts'

type Shared = { attemptId: string; lessonId: string; n: number; practice: boolean; deadlineAt: Date | null; quiz: PublicQuiz; answers: Readonly<Record<string, Response>> }
type Score = { points: number; max: number; percent: number; passMark: number }

export type AttemptView =
  | ({ kind: 'open' } & Shared)
  | ({ kind: 'submitted'; submittedAt: Date; outcome: 'passed' | 'failed' | 'scored'; score: Score; attemptsLeft: number | null; questions: readonly ReviewedQuestion[] } & Shared)
  | ({ kind: 'waiting-for-grader' | 'voided' } & Shared)
  | { kind: 'unknown-attempt' }

/** `known`: the enrolment of the attempt, by whoever has read it already. */
type Ask = { personId: string; catalogue: Pick<Catalogue, 'lessonById' | 'courseById'>; attemptId: string; known?: KnownEnrolment | undefined }

/** The attempt as its owner may see it now. One whose time is over is handed in by being looked at. */
export async function attemptView(books: Books, { personId, catalogue, attemptId, known }: Ask, at: Date): Promise<AttemptView> {
  const { db } = books
  const found = await quizAttemptById(db.read, { attemptId, personId })
  if (!found) return { kind: 'unknown-attempt' }
  const isOverNow = isOver(found, at)
  if (isOverNow) await submitAttempt(books, { personId, catalogue, attemptId, responses: {} }, at)
  const attempt = isOverNow ? ((await quizAttemptById(db.read, { attemptId, personId })) ?? found) : found
  const quiz = await quizAsStarted(db.read, attempt, catalogue)
  const item = await standingOf(db, attempt, { catalogue, known: isOverNow ? undefined : known }, at)
  if (!quiz || !item) return { kind: 'unknown-attempt' }
  const answers = Object.fromEntries((await quizAnswersOf(db.read, attemptId)).map((answer) => [answer.itemId, asResponse(answer.response) ?? []]))
  const shared: Shared = { attemptId, lessonId: attempt.lessonId, n: attempt.n, practice: attempt.practice, deadlineAt: attempt.deadlineAt, quiz: publicQuiz(quiz), answers }
  switch (item.standing.status) {
    case 'in-progress':
    case 'lapsed':
      return { kind: 'open', ...shared }
    case 'waiting-for-grader':
    case 'voided':
      return { kind: item.standing.status, ...shared }
    case 'passed':
    case 'failed':
    case 'scored': {
      const { status: outcome, score } = item.standing
      const shown = mayShow(quiz.review, { submitted: true, passed: outcome !== 'failed', attemptsLeft: item.attemptsLeft !== 0 })
      const submittedAt = attempt.submittedAt ?? item.standing.decidedAt
      return { kind: 'submitted', submittedAt, outcome, score: { ...score, passMark: quiz.passMark }, attemptsLeft: item.attemptsLeft, questions: reviewQuestions(quiz, answers, shown), ...shared }
    }
  }
}

/** How the attempt stands, judged on the version it was made on, and how many more the enrolment allows; null is without limit. */
async function standingOf(db: Db, attempt: QuizAttempt, { catalogue, known: read }: Pick<Ask, 'catalogue' | 'known'>, at: Date) {
  const known = read?.enrolment.id === attempt.enrolmentId ? read : await enrolmentOf(db, attempt, catalogue, at)
  if (!known) return null
  const { enrolment, facts } = known
  const own: QuizAttemptFacts | undefined = facts.lessons.flatMap((lesson) => lesson.quizAttempts).find((one) => one.id === attempt.id)
  if (!own) return null
  const item = known.standing.lessons.flatMap((lesson) => lesson.items).find((one) => one.id === attempt.quizId)
  const limit = enrolment.closedAt ? null : (item?.allowed ?? null)
  return { standing: standing(own, at), attemptsLeft: limit === null ? null : Math.max(0, limit - (item?.used ?? 0)) }
}

async function enrolmentOf(db: Db, { enrolmentId, personId }: QuizAttempt, catalogue: Pick<Catalogue, 'courseById'>, at: Date): Promise<KnownEnrolment | null> {
  const enrolment = await enrolmentById(db.read, enrolmentId, personId)
  const course = enrolment && catalogue.courseById(enrolment.courseId)
  return course ? knownEnrolment(db.read, course, enrolment, at) : null
}
