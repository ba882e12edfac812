import { expect, test } from 'vitest'

import { catalogueOf, labLesson, quizLesson, readLesson, smallCourse } from '#test/support/small-course.ts'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { EnrolmentStanding } from '#app/platform/standing.ts'
import type { CourseProgress } from './course-progress.server.ts'
import { lessonView } from './lesson-view.ts'
import { lockReasons } from './lock-reasons.ts'
import { outlineRows } from './outline-rows.ts'

type Own = EnrolmentStanding['lessons'][number]
const course = smallCourse({ order: 'linear' })
const [read = readLesson(), quiz = quizLesson(), lab = labLesson()] = course.lessons

test('where reading is enough, the way on is the tick, and it says what comes next and for how long', () => {
  expect(view(read, {}).onward).toEqual({ kind: 'tick', title: 'Answer', note: '5 min' })
})

test('where something must be passed, the way on says what, links to it, and does not lead past a lock', () => {
  const locked: Partial<Own> = { status: 'locked', locks: [{ kind: 'lesson', id: 'small/quiz', scoreNeeded: null, score: null }] }
  expect(view(quiz, { 'small/lab': locked }).onward).toEqual({ kind: 'prove', missing: [{ words: 'the quiz', href: '#quiz' }], title: 'Try', note: '5 min', href: null })
})

test('where the next lesson is open, one may go on without having passed', () => {
  expect(view(quiz, {}).onward).toMatchObject({ kind: 'prove', href: '/learn/small/lab' })
})

test('once done, the way on is a link, after the last lesson to the end', () => {
  expect(view(quiz, { 'small/quiz': done }).onward).toEqual({ kind: 'link', href: '/learn/small/lab', title: 'Try', note: '5 min' })
  expect(view(lab, { 'small/lab': done }).onward).toEqual({ kind: 'link', href: '/learn/small/end', title: 'The end of the course', note: null })
})

test('a tick can be undone until the enrolment closes; a pass cannot', () => {
  expect(view(read, { 'small/read': done }).undoable).toBe(true)
  expect(view(read, { 'small/read': done }, { closedAt: new Date(0) }).undoable).toBe(false)
  expect(view(quiz, { 'small/quiz': done }).undoable).toBe(false)
})

test('to look at a lesson is to have begun it', () => {
  expect(view(quiz, {}).state).toEqual({ is: 'in-progress', words: 'In progress, quiz left' })
})

test('a lock names what opens it, and is no link', () => {
  const rows = outlineRows(course, standing({ 'small/lab': { status: 'locked', locks: [{ kind: 'lesson', id: 'small/quiz', scoreNeeded: null, score: null }] } }))
  expect(rows[2]).toMatchObject({ is: 'locked', words: 'Opens after “Answer”', href: undefined })
})

test('whoever may look past locks finds every lesson open', () => {
  expect(outlineRows(course, standing({ 'small/lab': { status: 'locked' } }), { pastLocks: true })[2]?.href).toBe('/learn/small/lab')
})

test('before enrolling nothing is locked and nothing opens', () => {
  expect(outlineRows(course, null).map((row) => [row.words, row.href])).toEqual([['Not started', undefined], ['Not started', undefined], ['Not started', undefined]])
})

test('[L25] a lock shows the score that is needed and one’s own', () => {
  const reasons = lockReasons([{ kind: 'lesson', id: 'small/quiz', scoreNeeded: 80, score: 60 }, { kind: 'lesson', id: 'small/gone', scoreNeeded: null, score: null }], standing({}), catalogueOf(course))
  expect(reasons).toEqual([{ id: 'small/quiz', title: 'Answer', href: '/learn/small/quiz', open: true, words: '80% needed, yours is 60%' }])
})

const done: Partial<Own> = { status: 'complete', done: true }

function view(lesson: CompiledCourse['lessons'][number], own: Record<string, Partial<Own>>, enrolment: Partial<CourseProgress['enrolment']> = {}) {
  return lessonView(course, lesson, { standing: standing(own), enrolment: { closedAt: null, ...enrolment }, resume: null } as CourseProgress)
}

function standing(own: Record<string, Partial<Own>>): EnrolmentStanding {
  const lessons = course.lessons.map(({ id }): Own => ({ id, status: 'not-started', done: false, doneAt: null, condition: 'incomplete', started: false, changedSince: false, score: null, items: [], required: true, locks: [], ...own[id] }))
  return { status: 'in-progress', percent: 0, completedAt: null, condition: 'incomplete', required: 3, done: 0, lessons, next: null }
}
