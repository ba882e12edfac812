import { attemptPolicy } from '#app/platform/attempt-policy.ts'
import type { CompiledCourse, CompiledLesson } from '#app/platform/content/compiled.ts'
import { type KnownEnrolment, newestKnown } from '#app/platform/enrolment/known.server.ts'
import type { Db } from '#db/dialect'
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

/** `known`: their newest enrolment, by whoever has read it already. */
type Ask = { personId: string; course: CompiledCourse; lesson: CompiledLesson; known?: KnownEnrolment | undefined }

/** For the lesson page: where the person stands with each quiz of it. Empty for somebody who has not enrolled. */
export async function quizzesInLesson(db: Db, { personId, course, lesson, known: read }: Ask, at: Date): Promise<QuizInLesson[]> {
  if (lesson.quizzes.length === 0) return []
  const known = read ?? (await newestKnown(db.read, { personId, course }, at))
  if (!known) return []
  const { enrolment, facts, standing } = known
  const items = standing.lessons.find((one) => one.id === lesson.id)?.items ?? []
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
