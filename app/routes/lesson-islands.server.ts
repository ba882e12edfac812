import type { Person } from '#app/auth/person.ts'
import { labPanels } from '#app/features/labs/lab-panels.server.ts'
import { marksInLesson } from '#app/features/marks/marks-in-lesson.ts'
import { quizPanels } from '#app/features/quizzes/quiz-panels.server.ts'
import { TRIAL_MODEL } from '#app/features/trials/run-trial.server.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import type { CompiledCourse, CompiledLesson } from '#app/platform/content/compiled.ts'
import type { KnownEnrolment } from '#app/platform/enrolment/known.server.ts'
import { house } from '#app/platform/house.server.ts'

type Here = { course: CompiledCourse; lesson: CompiledLesson; known: KnownEnrolment; left: Parameters<typeof marksInLesson>[1] }

/** What the interactive parts of a lesson need to know about this person. */
export async function lessonIslandData(person: Person, { course, lesson, known, left }: Here, at: Date) {
  const ask = { personId: person.id, course, lesson, catalogue: catalogue(), known }
  const { db, audit, sandbox } = house()
  const offered = sandbox.models.map(({ id, label }) => ({ id, label }))
  const [quizzes, labs] = await Promise.all([quizPanels({ db, audit }, ask, at), labPanels(db, { ...ask, offered, lessonOn: sandbox.lessonOn }, at)])
  return { zone: person.zone, course: course.slug, lesson: lesson.slug, quizzes, labs, marks: marksInLesson(lesson, left), trials: { runKey: crypto.randomUUID(), model: offered.find((model) => model.id === TRIAL_MODEL)?.label ?? TRIAL_MODEL } }
}

export type LessonIslandData = Awaited<ReturnType<typeof lessonIslandData>>
