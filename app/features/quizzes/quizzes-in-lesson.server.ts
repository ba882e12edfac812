import { attemptPolicy } from '#app/platform/attempt-policy.ts'
import type { CompiledCourse, CompiledLesson } from '#app/platform/content/compiled.ts'
import { enrolmentFacts } from '#app/platform/enrolment/facts.server.ts'
import { standing } from '#app/platform/standing.ts'
import type { Db } from '#db/dialect'
import { newestEnrolment } from '#db/queries/enrolments.ts'
import { mayStart, type MayStart } from './attempt-rules.ts'

export type QuizInLesson = {
  quizId: string
  done: boolean
  used: number
  allowed: number | null
  percent: number | null
  /** The newest attempt, whatever became of it. */
  latestAttempt: string | null
  next: MayStart
}

/** For the lesson page: where the person stands with each quiz of it. Empty for somebody who has not enrolled. */
export async function quizzesInLesson(db: Db, { personId, course, lesson }: { personId: string; course: CompiledCourse; lesson: CompiledLesson }, at: Date): Promise<QuizInLesson[]> {
  if (lesson.quizzes.length === 0) return []
  const enrolment = await newestEnrolment(db.read, personId, course.id)
  if (!enrolment) return []
  const facts = await enrolmentFacts(db.read, course, enrolment)
  const items = standing(facts, at).lessons.find((one) => one.id === lesson.id)?.items ?? []
  const attempts = facts.lessons.find((one) => one.id === lesson.id)?.quizAttempts ?? []
  return lesson.quizzes.map((quiz) => {
    const item = items.find((one) => one.id === quiz.id)
    const past = attempts.filter((attempt) => attempt.quiz === quiz.id).sort((a, b) => a.n - b.n)
    const { pauseMs } = attemptPolicy({ attempts: quiz.attempts, towardsCredential: course.credential !== undefined })
    const [used, allowed] = [item?.used ?? 0, item?.allowed ?? null]
    return {
      quizId: quiz.id,
      done: item?.state === 'done',
      used,
      allowed,
      percent: item?.score?.percent ?? null,
      latestAttempt: past.at(-1)?.id ?? null,
      next: mayStart(past, { used, allowed, pauseMs, closed: enrolment.closedAt !== null }, at),
    }
  })
}
