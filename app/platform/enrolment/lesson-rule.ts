import { attemptPolicy } from '#app/platform/attempt-policy.ts'
import type { CompiledCourse, CompiledLesson } from '#app/platform/content/compiled.ts'
import type { VersionRule } from '#db/schema/content.ts'

/** What a lesson asks for as it is published now; kept with its version, because facts made on it are judged by it. */
export function lessonRule(lesson: CompiledLesson, course: CompiledCourse): VersionRule {
  const towardsCredential = course.credential !== undefined
  return {
    done: lesson.done,
    quizzes: lesson.quizzes.map(({ id, passMark, attempts, keep }) => ({ id, passMark, keep, attempts: attemptPolicy({ attempts, towardsCredential }).attempts })),
    labs: lesson.labs.filter((lab) => lab.required).map((lab) => ({ id: lab.id, attempts: lab.attempts ?? null })),
  }
}
