import type { Person } from '#app/auth/person.ts'
import { quizPanels } from '#app/features/quizzes/quiz-panels.server.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import type { CompiledCourse, CompiledLesson } from '#app/platform/content/compiled.ts'
import { house } from '#app/platform/house.server.ts'

/** What the interactive parts of a lesson need to know about this person. */
export async function lessonIslandData(person: Person, course: CompiledCourse, lesson: CompiledLesson, at: Date) {
  const ask = { personId: person.id, course, lesson, catalogue: catalogue() }
  return { zone: person.zone, quizzes: await quizPanels(house().db, ask, at) }
}

export type LessonIslandData = Awaited<ReturnType<typeof lessonIslandData>>
