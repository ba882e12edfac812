import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { PrerequisiteFacts } from '#app/platform/standing.ts'
import type { Reader } from '#db/dialect'
import { enrolmentRows } from '#db/queries/enrolment-facts.ts'
import { type Enrolment, enrolmentsOf } from '#db/queries/enrolments.ts'

/** What the person can show for each course that must come first. Asked each time, never stored. */
export async function prerequisiteFacts(db: Reader, course: CompiledCourse, personId: string): Promise<PrerequisiteFacts[]> {
  if (course.prerequisites.length === 0) return []
  const enrolments = await enrolmentsOf(db, personId)
  return Promise.all(
    course.prerequisites.map(async (needed) => {
      const completed = enrolments.find((enrolment) => enrolment.courseId === needed.course && enrolment.completedAt && !enrolment.revokedAt)
      const minScore = needed.minScore ?? null
      if (!completed) return { course: needed.course, minScore, score: null, satisfiedBy: null }
      const score = minScore === null ? null : await bestScore(db, completed)
      return { course: needed.course, minScore, score, satisfiedBy: completed.source === 'import' ? 'import' : 'completion' }
    }),
  )
}

/** The mean of the best result of each quiz, in percent, rounded down. */
async function bestScore(db: Reader, enrolment: Enrolment): Promise<number | null> {
  const { quizAttempts } = await enrolmentRows(db, enrolment)
  const best = new Map<string, number>()
  for (const { quizId, grading, practice, voidedAt } of quizAttempts) {
    if (!grading || practice || voidedAt || grading.max <= 0) continue
    best.set(quizId, Math.max(best.get(quizId) ?? 0, (100 * grading.points) / grading.max))
  }
  if (best.size === 0) return null
  return Math.floor([...best.values()].reduce((sum, percent) => sum + percent, 0) / best.size)
}
