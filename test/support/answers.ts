import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { CatalogueFile, CompiledCourse, CompiledLesson, Question, Quiz } from '#app/platform/content/compiled.ts'
import { buildDirectory } from './running-house.ts'

/** The content as it was built, with the keys that no browser gets. Read only by tests. */
const built = JSON.parse(readFileSync(join(buildDirectory, 'catalogue.json'), 'utf8')) as CatalogueFile

/** The first course, which every test is about. */
export const course = first(built.courses)
export const firstLesson = first(course.lessons)

/** What the form of a question is answered with: chosen options, steps in order, or the text of each blank. */
export function rightAnswer({ kind, options, steps, blanks }: Question): string[] {
  if (kind === 'ordering') return steps.map((step) => step.id)
  if (kind === 'fill-in') return blanks.map((blank) => blank.answers[0] ?? '')
  return options.filter((option) => option.correct).map((option) => option.id)
}

/** The right answers of a whole quiz as the fields that the form sends. */
export function rightFields(quiz: Quiz): URLSearchParams {
  return new URLSearchParams(quiz.questions.flatMap((question) => rightAnswer(question).map((value, index): [string, string] => [question.kind === 'fill-in' ? `blank.${question.id}.${index + 1}` : `q.${question.id}`, value])))
}

export const pathOf = (lesson: Pick<CompiledLesson, 'slug'>, of: Pick<CompiledCourse, 'slug'> = course) => `/learn/${of.slug}/${lesson.slug}`

/** The id of its place on the lesson's page. */
export const placeOf = (itemId: string) => itemId.slice(itemId.lastIndexOf('/') + 1)

export function first<T>(of: readonly T[]): T {
  const [one] = of
  if (one === undefined) throw new Error('There is none')
  return one
}
