import { checkMarkdown } from './check-lab.ts'
import type { CheckedContent, CheckedCourse, CheckedLesson } from './checked.ts'
import { cycleIn } from './cycle.ts'
import { suggestion } from './did-you-mean.ts'
import { reportInto } from './fault.ts'
import type { Report } from './fault.ts'
import { slugOf } from './html-nodes.ts'

/** What the files of one course say about each other. */
export function checkCourse(course: CheckedCourse, all: CheckedContent, today: string): void {
  const aboutFile = course.files.about?.file ?? `${course.files.path}/course.mdx`
  const report = reportInto(course.faults, aboutFile)
  if (!course.about) report.error('frontmatter', undefined, `The course ${course.files.folder} has no course.mdx`, 'add it with id, title, promise, audience, level, minutes, edition, ownerTeam and reviewedOn')
  checkContents(course, report)
  checkProof(course, report)
  checkReview(course, today, report)
  for (const lesson of course.lessons) checkReferences(lesson, course, all)
  checkLabUse(course)
  checkRequires(course)
}

function checkContents(course: CheckedCourse, report: Report): void {
  const required = course.lessons.filter((lesson) => lesson.fields?.required !== false && lesson.fields?.draft !== true)
  if (course.lessons.length === 0) report.error('empty-course', undefined, 'This course has no lesson', 'add 01.<name>.mdx beside course.mdx')
  else if (required.length === 0) report.error('empty-course', undefined, 'No lesson of this course is required, so nobody could finish it', 'remove required: false from at least one lesson')
  const fields = course.about?.fields
  const total = course.lessons.reduce((sum, lesson) => sum + (lesson.fields?.minutes ?? 0), 0)
  if (fields && total > 0 && Math.abs(fields.minutes - total) > Math.max(5, fields.minutes * 0.2)) report.warn('minutes', course.about?.places?.placeOf(['minutes']), `The course promises ${fields.minutes} minutes, its lessons add up to ${total}`, `write minutes: ${total}`)
  const slugs = course.files.lessons.map((lesson) => lesson.slug)
  for (const [index, lesson] of course.files.lessons.entries()) {
    if (slugs.indexOf(lesson.slug) !== index) reportInto(course.lessons[index]?.faults ?? course.faults, lesson.file).error('duplicate-id', undefined, `Two lessons of this course have the address "${lesson.slug}"`, 'rename one of the files')
  }
}

/** No credential without proof of work: somewhere a required quiz or lab must be passed. */
function checkProof(course: CheckedCourse, report: Report): void {
  if (!course.about?.fields?.credential) return
  const hasProof = course.lessons.some((lesson) => lesson.fields?.required !== false && lesson.fields?.done !== 'confirm' && (lesson.facts.quizzes.some((quiz) => quiz.props.passMark !== 0) || lesson.facts.uses.some((use) => use.component === 'PromptLab' && use.props.required !== false)))
  if (!hasProof) report.error('no-proof', course.about.places?.placeOf(['credential'], 'key'), 'The course gives a credential, and nothing in it must be passed', 'add a quiz or a lab to a required lesson, or remove the credential')
}

function checkReview(course: CheckedCourse, today: string, report: Report): void {
  const fields = course.about?.fields
  if (!fields) return
  const due = new Date(`${fields.reviewedOn}T00:00:00Z`)
  due.setUTCMonth(due.getUTCMonth() + fields.reviewEveryMonths)
  if (due.toISOString().slice(0, 10) < today) report.warn('review-passed', course.about?.places?.placeOf(['reviewedOn']), `The review was due on ${due.toISOString().slice(0, 10)}`, 'read the course again and write the new date into reviewedOn')
}

function checkReferences(lesson: CheckedLesson, course: CheckedCourse, all: CheckedContent): void {
  const report = reportInto(lesson.faults, lesson.file)
  const labs = course.labs.flatMap((lab) => (lab.fields ? [lab.fields.id] : []))
  const assets = [...course.files.assets.keys()]
  for (const { component, ref, props, place } of lesson.facts.uses) {
    if (!ref) continue
    if (component === 'PromptLab' && !labs.includes(ref)) report.error('dead-link', place, `There is no lab "${ref}" in this course`, suggestion(ref, labs))
    else if (component === 'Term' && !Object.hasOwn(all.glossary, ref)) report.error('dead-link', place, `The glossary has no term "${ref}"`, suggestion(ref, Object.keys(all.glossary)))
    else if ((component === 'Figure' || (component === 'DataTable' && props.src !== undefined)) && !course.files.assets.has(ref)) report.error('dead-link', place, `There is no file ${ref} in this course`, suggestion(ref, assets))
  }
  const anchors = new Set(lesson.facts.headings.map((heading) => slugOf(heading.text)))
  for (const { url, place } of lesson.facts.links) {
    if (url.startsWith('#') && !anchors.has(url.slice(1))) report.error('dead-link', place, `No heading of this lesson has the anchor ${url}`, suggestion(url.slice(1), [...anchors]))
    else if (!/^([a-z]+:|\/|#)/i.test(url)) report.error('dead-link', place, `"${url}" is relative, and a lesson has another address than its file`, 'begin with /, such as /learn/ai-essentials/limits')
  }
  for (const quiz of lesson.facts.quizzes) {
    for (const option of quiz.questions.flatMap((question) => question.options)) if (option.feedback) checkMarkdown(option.feedback, option.place, report)
  }
}

function checkLabUse(course: CheckedCourse): void {
  const used = new Set(course.lessons.flatMap((lesson) => lesson.facts.uses.filter((use) => use.component === 'PromptLab').map((use) => use.ref)))
  for (const lab of course.labs) {
    if (lab.fields && !used.has(lab.fields.id)) reportInto(lab.faults, lab.file).warn('unused', lab.places?.placeOf(['id']), `No lesson of this course uses the lab "${lab.fields.id}"`, `put <PromptLab id="${lab.fields.id}" /> into its lesson, or remove the file`)
  }
}

function checkRequires(course: CheckedCourse): void {
  const needs = new Map(course.lessons.flatMap((lesson) => (lesson.fields ? [[lesson.fields.id, lesson.fields.requires.map((need) => need.lesson)] as const] : [])))
  for (const lesson of course.lessons) {
    if (!lesson.fields) continue
    const report = reportInto(lesson.faults, lesson.file)
    for (const [index, need] of lesson.fields.requires.entries()) {
      if (!needs.has(need.lesson)) report.error('dead-link', lesson.places?.placeOf(['requires', index, 'lesson']), `There is no lesson "${need.lesson}" in this course`, suggestion(need.lesson, [...needs.keys()]))
    }
    const cycle = cycleIn(lesson.fields.id, needs)
    if (cycle) report.error('prerequisite-cycle', lesson.places?.placeOf(['requires']), `Lessons wait for each other: ${cycle.join(' → ')}`, 'remove one of the requirements')
  }
}
