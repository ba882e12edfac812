import { randomInt } from 'node:crypto'
import { attemptPolicy } from '#app/platform/attempt-policy.ts'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import { enrolmentFacts } from '#app/platform/enrolment/facts.server.ts'
import { heldEnrolment } from '#app/platform/enrolment/hold.server.ts'
import { type Lock, standing } from '#app/platform/standing.ts'
import type { Db } from '#db/dialect'
import { insertQuizAttempt, quizAttemptByKey } from '#db/queries/quiz-attempts.ts'
import { mayStart } from './attempt-rules.ts'

type Start = { personId: string; catalogue: Pick<Catalogue, 'quizById'>; quizId: string; clientKey: string }

export type StartedQuiz =
  | { kind: 'started' | 'resumed'; attemptId: string }
  /** `key-reused`: the same click, but for another quiz. */
  | { kind: 'unknown-quiz' | 'not-enrolled' | 'key-reused' }
  | { kind: 'locked'; locks: readonly Lock[] }
  | { kind: 'pause'; until: Date }
  | { kind: 'used-up'; used: number }

/** The attempt counts from here. The same click twice is the same attempt, and an open one is gone on with. */
export async function startAttempt(db: Db, { personId, catalogue, quizId, clientKey }: Start, at: Date): Promise<StartedQuiz> {
  const found = catalogue.quizById(quizId)
  if (!found) return { kind: 'unknown-quiz' }
  const { course, lesson, item: quiz } = found
  return db.write<StartedQuiz>(async (tx) => {
    const enrolment = await heldEnrolment(tx, personId, course.id)
    if (!enrolment) return { kind: 'not-enrolled' }
    const before = await quizAttemptByKey(tx, personId, clientKey)
    if (before) return before.quizId === quizId ? { kind: 'started', attemptId: before.id } : { kind: 'key-reused' }
    const facts = await enrolmentFacts(tx, course, enrolment)
    const own = standing(facts, at).lessons.find((one) => one.id === lesson.id)
    if (own?.status === 'locked') return { kind: 'locked', locks: own.locks }
    const past = facts.lessons.find((one) => one.id === lesson.id)?.quizAttempts.filter((attempt) => attempt.quiz === quizId) ?? []
    const item = own?.items.find((one) => one.id === quizId)
    const { pauseMs } = attemptPolicy({ attempts: quiz.attempts, towardsCredential: course.credential !== undefined })
    const may = mayStart(past, { used: item?.used ?? 0, allowed: item?.allowed ?? null, pauseMs, closed: enrolment.closedAt !== null }, at)
    if (may.kind === 'resume') return { kind: 'resumed', attemptId: may.attempt }
    if (may.kind !== 'start') return may
    const deadlineAt = quiz.minutes === null ? null : new Date(at.getTime() + quiz.minutes * 60_000)
    const attempt = await insertQuizAttempt(
      tx,
      { enrolmentId: enrolment.id, personId, lessonId: lesson.id, quizId, n: may.n, lessonHash: lesson.hash, seed: randomInt(2 ** 31 - 1), deadlineAt, practice: may.practice, clientKey },
      at,
    )
    return { kind: 'started', attemptId: attempt.id }
  })
}
