import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { paths } from '#app/platform/paths.ts'
import type { Member } from './crowd.ts'
import { type Ask, load, loadInTurns, type Result } from './load.ts'
import type { Measured } from './process.ts'

const LAB_RUNS = 800

/** Every load, one after another. */
export async function measure({ server, raw, course, readers, workers }: { server: Measured; raw: Measured; course: CompiledCourse; readers: Member[]; workers: Member[] }): Promise<Result[]> {
  const lesson = course.lessons[0]
  const lab = lesson?.labs[0]
  if (!lesson || !lab) throw new Error('The first lesson of the course has no lab')
  const page = (path: string, people: Member[]) => (n: number) => ({ path, headers: { cookie: inTurn(people, n).cookie } })
  const submissions = workers.flatMap(({ cookie, attempts }) => attempts.map((attempt) => ({ cookie, ...attempt })))
  const trivial = { name: 'trivial', server, ask: () => ({ path: paths.signIn() }), expect: 200 }
  const reading = { name: 'lesson', server, ask: page(paths.lesson(course.slug, lesson.slug), readers), expect: 200 }
  const catalogue = { name: 'catalogue', server, ask: page(paths.learn(), readers), expect: 200 }
  const submitting = {
    name: 'quizSubmit',
    server,
    expect: 303,
    ask(n: number): Ask {
      const { id, cookie, quiz } = inTurn(submissions, n)
      return { method: 'POST', path: paths.quizSubmission(id), headers: { ...form, cookie }, body: answers(quiz) }
    },
  }
  const running = {
    name: 'labRun',
    server,
    expect: 303,
    ask: (n: number): Ask => ({ method: 'POST', path: paths.labAttempts(), headers: { ...form, cookie: inTurn(workers, n).cookie }, body: new URLSearchParams({ lab: lab.id, prompt: lab.good.prompt, key: `bench-${n}` }).toString() }),
  }
  // Everybody opens each page before it counts: the first view of a lesson is a write, and code that never ran is not compiled.
  for (const each of [trivial, reading, catalogue]) await load(each, { amount: 10 * readers.length })
  return [
    await load({ name: 'rawHttp', server: raw, ask: () => ({ path: '/' }), expect: 200 }, { seconds: 4 }),
    ...(await loadInTurns([trivial, reading, catalogue], 5)),
    await load(submitting, { amount: submissions.length }),
    await load(running, { amount: LAB_RUNS }),
    await load({ ...reading, name: 'lessonWorked', ask: page(paths.lesson(course.slug, lesson.slug), workers) }, { seconds: 6 }),
  ]
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }

function inTurn<T>(list: readonly T[], n: number): T {
  const one = list[n % list.length]
  if (one === undefined) throw new Error('Nobody is there to ask')
  return one
}

/** The first option of every question: sometimes right. */
function answers(quiz: Member['attempts'][number]['quiz']): string {
  const chosen = quiz.questions.flatMap((question) => question.options.slice(0, 1).map((option) => [`q.${question.id}`, option.id]))
  return new URLSearchParams(chosen).toString()
}
