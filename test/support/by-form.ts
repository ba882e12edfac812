import type { CompiledLesson } from '#app/platform/content/compiled.ts'
import { course, pathOf, rightFields } from './answers.ts'
import { type Ask, post } from './http.ts'

/** Takes lessons by their forms alone, without a browser: for tests that begin where somebody has got to. */
export async function takeLessons(ask: Ask, upTo = course.lessons.length): Promise<void> {
  await sent(ask('/learn/enrolments', post({ course: course.slug })))
  for (const lesson of course.lessons.slice(0, upTo)) {
    for (const lab of lesson.labs.filter((one) => one.required)) await sent(ask('/learn/labs/attempts', post({ lab: lab.id, prompt: lab.good.prompt, key: crypto.randomUUID() })))
    for (const quiz of lesson.quizzes) await sent(ask(`/learn/quiz-attempts/${await startQuiz(ask, lesson)}/submission`, post(rightFields(quiz))))
  }
}

/** The id of an attempt at the lesson's first quiz. */
export async function startQuiz(ask: Ask, lesson: CompiledLesson): Promise<string> {
  await sent(ask('/learn/quizzes/attempts', post({ quiz: lesson.quizzes[0]?.id ?? '', key: crypto.randomUUID() })))
  const page = await (await ask(pathOf(lesson))).text()
  const [, attempt] = /quiz-attempts\/([^/"]+)\/submission/.exec(page) ?? []
  if (!attempt) throw new Error(`No attempt is open in ${lesson.id}`)
  return attempt
}

/** Starts a run as a script does, which is told its id at once. */
export async function startRun(ask: Ask, run: { lab: string; prompt: string; model?: string; key?: string }): Promise<string> {
  const response = await ask('/learn/labs/attempts', { ...post({ key: crypto.randomUUID(), ...run }), headers: { Accept: 'application/json' } })
  const { attemptId, sentence } = (await response.json()) as { attemptId?: string; sentence?: string }
  if (!attemptId) throw new Error(`The run was not started: ${response.status} ${sentence}`)
  return attemptId
}

async function sent(answer: Promise<Response>): Promise<void> {
  const response = await answer
  if (response.status !== 303) throw new Error(`${response.url} answered ${response.status}: ${(await response.text()).replaceAll(/<[^>]+>/g, ' ').slice(0, 400)}`)
}
