import type { ZodType } from 'zod'
import { lessonSchema } from '#content/schema.ts'
import type { Lesson } from '#content/schema.ts'
import { arrangeQuestions } from './arrange-questions.ts'
import { arrangeTables } from './arrange-tables.ts'
import { checkContents } from './check-contents.ts'
import { checkQuiz } from './check-quiz.ts'
import { checkTree } from './check-tree.ts'
import type { CheckedLesson, CheckedPage } from './checked.ts'
import { reportInto } from './fault.ts'
import type { Fault, Place, Report } from './fault.ts'
import { splitFrontMatter } from './front-matter.ts'
import { lessonFacts } from './lesson-facts.ts'
import type { LessonFacts } from './lesson-facts.ts'
import { parseMdx } from './parse-mdx.ts'
import { contractValue } from './yaml-file.ts'

/** Everything that can be said about one lesson without looking at another file. Never throws; nothing is compiled or run. */
export function checkLesson(file: string, text: string): CheckedLesson {
  const page = checkPage(file, text, lessonSchema)
  if (page.fields) checkMinutes(page.facts, page.fields, page.places?.placeOf(['minutes']), reportInto(page.faults, file))
  return page
}

/** The same for any page of MDX with front matter; a course's own page is the other kind. */
export function checkPage<Fields>(file: string, text: string, schema: ZodType<Fields>): CheckedPage<Fields> {
  const faults: Fault[] = []
  const report = reportInto(faults, file)
  const nothing: LessonFacts = { quizzes: [], uses: [], links: [], headings: [], words: 0 }
  if (text.length > largestFile) {
    report.error('too-big', undefined, `The file has ${text.length} characters`, `split it; a lesson has at most ${largestFile}`)
    return { file, fields: null, places: null, facts: nothing, body: '', faults }
  }
  const { fields: places, body } = splitFrontMatter(text, report)
  const fields = places ? contractValue(schema, places, report) : null
  try {
    const tree = parseMdx(body, report)
    if (!tree) return { file, fields, places, facts: nothing, body, faults }
    checkTree(tree, report)
    arrangeQuestions(tree)
    arrangeTables(tree)
    checkContents(tree, report)
    const facts = lessonFacts(tree)
    checkFacts(facts, report)
    return { file, fields, places, facts, body, faults }
  } catch (thrown) {
    // A file nested deeper than the stack reaches this; the check must go on with the next file.
    report.error('syntax', undefined, `The file cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`, 'look for thousands of nested signs')
    return { file, fields, places, facts: nothing, body, faults }
  }
}

/** Far more than a lesson needs; keeps time and memory of one file bounded. */
export const largestFile = 400_000

function checkFacts(facts: LessonFacts, report: Report): void {
  for (const quiz of facts.quizzes) checkQuiz(quiz, report)
  for (const use of facts.uses) {
    if (use.component === 'Figure' && typeof use.props.alt !== 'string' && use.props.decorative !== true) report.error('missing-alt', use.place, 'A figure has no alternative text', 'add alt="what it shows", or decorative when it shows nothing new')
  }
  checkHeadings(facts, report)
}

function checkMinutes(facts: LessonFacts, fields: Lesson, place: Place | undefined, report: Report): void {
  const items = facts.quizzes.reduce((sum, quiz) => sum + quiz.questions.length, 0) + facts.uses.filter((use) => use.component === 'PromptLab').length
  const estimate = Math.max(1, Math.round(facts.words / 200 + items))
  if (Math.abs(estimate - fields.minutes) > Math.max(3, fields.minutes * 0.5)) {
    report.warn('minutes', place, `${fields.minutes} minutes are promised; ${facts.words} words and ${items} items take about ${estimate}`, `write minutes: ${estimate}, or change the length`)
  }
}

function checkHeadings(facts: LessonFacts, report: Report): void {
  let depth = 1
  for (const heading of facts.headings) {
    if (heading.depth === 1) report.warn('heading', heading.place, 'The title of the lesson is already the first heading', 'begin with ## here')
    else if (heading.depth > depth + 1) report.warn('heading', heading.place, `The heading level goes from ${depth} to ${heading.depth}`, `write ${'#'.repeat(depth + 1)}`)
    depth = Math.max(heading.depth, 1)
  }
}
