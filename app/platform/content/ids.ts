import type { CheckedContent, CheckedCourse, CheckedLab, CheckedLesson } from './checked.ts'
import type { Fault, Place } from './fault.ts'
import { sha256 } from './read-content.ts'
import type { QuizFacts } from './lesson-facts.ts'

/** Something that records point to for ever. `key` is the hash of what decides whether an answer is right; null where nothing is judged. */
export type ContentId = { id: string; kind: 'course' | 'lesson' | 'quiz' | 'lab' | 'mark'; edition: number; key: string | null; keyFix: string | null; file: string; place: Place | undefined; faults: Fault[] }

export function idsOf(content: CheckedContent): ContentId[] {
  return content.courses.flatMap((course) => [...courseIds(course), ...course.lessons.flatMap(lessonIds), ...course.labs.flatMap((lab) => labIds(lab, course))])
}

function courseIds({ about }: CheckedCourse): ContentId[] {
  if (!about?.fields) return []
  return [{ id: about.fields.id, kind: 'course', edition: about.fields.edition, key: null, keyFix: null, file: about.file, place: about.places?.placeOf(['id']), faults: about.faults }]
}

function lessonIds(lesson: CheckedLesson): ContentId[] {
  const { fields, file, facts, faults } = lesson
  if (!fields) return []
  const common = { edition: fields.edition, keyFix: fields.keyFix ?? null, file, faults }
  const marks = facts.uses.filter((use) => ['Checklist', 'Reflect', 'Recall'].includes(use.component) && use.ref)
  return [
    { ...common, id: fields.id, kind: 'lesson', key: null, place: lesson.places?.placeOf(['id']) },
    ...facts.quizzes.filter((quiz) => quiz.id).map((quiz): ContentId => ({ ...common, id: quiz.id, kind: 'quiz', key: quizKey(quiz), place: quiz.place })),
    ...marks.map((mark): ContentId => ({ ...common, id: mark.ref, kind: 'mark', key: null, place: mark.place })),
  ]
}

/** A lab is judged under the edition of the lesson that uses it. */
function labIds(lab: CheckedLab, course: CheckedCourse): ContentId[] {
  const { fields, file, faults } = lab
  if (!fields) return []
  const lesson = course.lessons.find((one) => one.facts.uses.some((use) => use.component === 'PromptLab' && use.ref === fields.id))
  const key = sha256(JSON.stringify([fields.kind, fields.graders.map(({ id, kind, args, must, weight }) => ({ id, kind, args, must, weight })), fields.pass, fields.cases]))
  return [{ id: fields.id, kind: 'lab', edition: lesson?.fields?.edition ?? 1, key, keyFix: lesson?.fields?.keyFix ?? null, file, place: lab.places?.placeOf(['id']), faults }]
}

/** What a change of words does not touch: which answers count, for how much, and the mark. */
function quizKey(quiz: QuizFacts): string {
  const questions = quiz.questions.map((question) => ({
    id: question.id,
    kind: question.kind,
    points: question.props.points ?? 1,
    partial: question.props.partial ?? false,
    right: question.options.map((option) => option.correct),
    steps: question.steps.length,
    blanks: question.blanks.map((blank) => blank.props),
  }))
  return sha256(JSON.stringify([quiz.props.passMark ?? null, quiz.props.pick ?? null, questions]))
}
