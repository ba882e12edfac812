import { expect, test } from 'vitest'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { CompiledCourse, Quiz } from '#app/platform/content/compiled.ts'
import { enrolmentFacts } from '#app/platform/enrolment/facts.server.ts'
import { lessonRule } from '#app/platform/enrolment/lesson-rule.ts'
import { standing } from '#app/platform/standing.ts'
import type { Db } from '#db/dialect'
import { insertEnrolment, newestEnrolment } from '#db/queries/enrolments.ts'
import { grantAttempts } from '#db/queries/exceptions.ts'
import { insertLessonVersion, publishCourse, publishLesson } from '#db/queries/publication.ts'
import { gradeQuizAttempt, quizAttemptById } from '#db/queries/quiz-attempts.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { audit } from '#test/support/audit.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { catalogueOf, question, quiz, quizLesson, smallCourse } from '#test/support/small-course.ts'
import { attemptView } from './attempt-view.server.ts'
import { quizzesInLesson } from './quizzes-in-lesson.server.ts'
import { saveAnswers } from './save-answers.server.ts'
import { startAttempt } from './start-attempt.server.ts'
import { submitAttempt } from './submit-attempt.server.ts'

const lena = people.lena.id
const amir = people.amir.id
const ids = ['one', 'two', 'three', 'four', 'five']

test('[L16] exactly at the mark passes, and the course is completed in the same write', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attemptId = await start(db, catalogue)
  expect(await submit(db, catalogue, attemptId, right(4))).toMatchObject({ kind: 'graded', courseCompleted: true, credential: expect.any(String) })
  expect(await view(db, catalogue, attemptId)).toMatchObject({ kind: 'submitted', outcome: 'passed', score: { points: 4, max: 5, percent: 80, passMark: 80 } })
})

test('[L16] 79.5 against 80 fails', async () => {
  const questions = [question({ id: 'one', points: 79.5 }), question({ id: 'two', points: 20.5 })]
  const { db, catalogue } = await houseWith(courseWith({ questions }))
  const attemptId = await start(db, catalogue)
  await submit(db, catalogue, attemptId, { one: ['right'], two: ['wrong'] })
  expect(await view(db, catalogue, attemptId)).toMatchObject({ outcome: 'failed', score: { percent: 79 } })
})

test('[L16] mark 0 is no mark: the attempt is scored and the lesson is done', async () => {
  const { db, catalogue } = await houseWith(courseWith({ passMark: 0 }))
  const attemptId = await start(db, catalogue)
  expect(await submit(db, catalogue, attemptId, right(0))).toMatchObject({ courseCompleted: true })
  expect(await view(db, catalogue, attemptId)).toMatchObject({ outcome: 'scored', score: { points: 0 } })
})

test('starting twice is one attempt, and an open one is gone on with', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const starts = await Promise.all(['key-1', 'key-1', 'key-2'].map((clientKey) => startAttempt(db, { personId: lena, catalogue, quizId: 'small/quiz/quiz', clientKey }, minute(0))))
  expect(new Set(starts.map((one) => ('attemptId' in one ? one.attemptId : one.kind))).size).toBe(1)
})

test('handing in twice is one submission with one grading', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attemptId = await start(db, catalogue)
  const kinds = (await Promise.all([submit(db, catalogue, attemptId, right(5)), submit(db, catalogue, attemptId, right(0))])).map((outcome) => outcome.kind)
  expect(kinds.sort()).toEqual(['already-submitted', 'graded'])
  expect(await view(db, catalogue, attemptId)).toMatchObject({ kind: 'submitted', outcome: 'passed' })
})

test('[L3] somebody else\'s attempt cannot be seen, answered or handed in', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attemptId = await start(db, catalogue)
  expect(await attemptView({ db, audit }, { personId: amir, catalogue, attemptId }, minute(1))).toEqual({ kind: 'unknown-attempt' })
  expect(await submitAttempt({ db, audit }, { personId: amir, catalogue, attemptId, responses: right(5) }, minute(1))).toEqual({ kind: 'unknown-attempt' })
  expect(await saveAnswers(db, { personId: amir, catalogue, attemptId, responses: { one: ['right'] }, clientKey: null }, minute(1))).toEqual({ kind: 'unknown-attempt' })
})

test('towards a credential three attempts count with ten minutes between, and a grant opens one more', async () => {
  const { db, catalogue, enrolmentId } = await houseWith(courseWith())
  await submit(db, catalogue, await start(db, catalogue, minute(0)), right(0), minute(1))
  expect(await begin(db, catalogue, minute(5))).toEqual({ kind: 'pause', until: minute(11) })
  await submit(db, catalogue, await start(db, catalogue, minute(11)), right(0), minute(12))
  await submit(db, catalogue, await start(db, catalogue, minute(30)), right(0), minute(31))
  expect(await begin(db, catalogue, minute(60))).toEqual({ kind: 'used-up', used: 3 })
  await db.write((tx) => grantAttempts(tx, { enrolmentId, itemId: 'small/quiz/quiz', extra: 1, by: people.hana.id, reason: 'The projector failed' }, minute(61)))
  expect(await begin(db, catalogue, minute(62))).toMatchObject({ kind: 'started' })
})

test('[L11][L12] attempts used up, then graded by hand: it counts, and a grading of 0 is a grading', async () => {
  const { db, catalogue, course } = await houseWith(courseWith({ attempts: 1 }))
  const attemptId = await start(db, catalogue)
  await submit(db, catalogue, attemptId, right(3))
  const regrade = (k: number, points: number) => db.write((tx) => gradeQuizAttempt(tx, { attemptId, k, points, max: 5, graderVersion: '1', by: people.hana.id, reason: 'Read again' }, minute(20 + k)))
  const lesson = async () => statusOf(db, course)
  expect(await lesson()).toMatchObject({ status: 'attempts-used-up', score: 60 })
  await regrade(2, 4)
  expect(await lesson()).toMatchObject({ status: 'complete', score: 80 })
  await regrade(3, 0)
  expect(await lesson()).toMatchObject({ status: 'attempts-used-up', score: 0 })
})

test('[L17] the timer runs out: answers saved before count, what comes with the late form does not', async () => {
  const { db, catalogue } = await houseWith(courseWith({ minutes: 10 }))
  const attemptId = await start(db, catalogue)
  for (const questionId of ids.slice(0, 4)) await save(db, catalogue, attemptId, { [questionId]: ['right'] }, { at: minute(9) })
  expect(await save(db, catalogue, attemptId, { five: ['right'] }, { at: minute(11) })).toEqual({ kind: 'too-late' })
  expect(await view(db, catalogue, attemptId, minute(11))).toMatchObject({ kind: 'submitted', outcome: 'passed', score: { points: 4 }, submittedAt: minute(10) })
  expect((await quizAttemptById(db.read, { attemptId, personId: lena }))?.autoSubmitted).toBe(true)
})

test('[L18] content published mid-attempt: old questions, old key', async () => {
  const { db, catalogue, course } = await houseWith(courseWith())
  const attemptId = await start(db, catalogue)
  const rewritten = ids.map((id) => question({ id, stem: 'A new question', options: [{ id: 'right', html: 'Yes', correct: false, feedback: null }, { id: 'wrong', html: 'No', correct: true, feedback: null }] }))
  const next = smallCourse({ hash: 'course-2', lessons: [quizLesson({ hash: 'quiz-2', quizzes: [quiz({ questions: rewritten })] })] })
  await mirror(db, next)
  const later = catalogueOf(next)
  expect(await view(db, later, attemptId)).toMatchObject({ kind: 'open', quiz: { questions: [{ stem: 'Which?' }, {}, {}, {}, {}] } })
  await submit(db, later, attemptId, right(5))
  expect(await view(db, later, attemptId)).toMatchObject({ kind: 'submitted', outcome: 'passed', score: { points: 5 } })
  expect(course.hash).toBe('course-1')
})

test('[L19] no key, feedback or explanation leaves before submission, nor a key after a failed attempt with others left', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attemptId = await start(db, catalogue)
  const before = JSON.stringify([await view(db, catalogue, attemptId), await quizzesInLesson(db, { personId: lena, course: courseWith(), lesson: quizLesson() }, minute(1))])
  for (const secret of ['correct', 'FEEDBACK', 'EXPLANATION']) expect(before).not.toContain(secret)
  await submit(db, catalogue, attemptId, right(1))
  const after = JSON.stringify(await view(db, catalogue, attemptId))
  expect(after).toContain('FEEDBACK-WRONG')
  expect(after).not.toContain('EXPLANATION')
})

test('after a pass the right answers and the explanation are shown', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attemptId = await start(db, catalogue)
  await submit(db, catalogue, attemptId, right(4))
  expect(await view(db, catalogue, attemptId)).toMatchObject({ questions: ids.map((id) => ({ id, key: { options: ['right'], explain: 'EXPLANATION' } })) })
})

test('after the course is finished, attempts are practice and change nothing', async () => {
  const { db, catalogue, course } = await houseWith(courseWith())
  await submit(db, catalogue, await start(db, catalogue), right(5))
  const practice = await start(db, catalogue, minute(3))
  await submit(db, catalogue, practice, right(0), minute(4))
  expect(await view(db, catalogue, practice, minute(5))).toMatchObject({ practice: true, outcome: 'failed' })
  expect(await statusOf(db, course)).toMatchObject({ status: 'complete', score: 100 })
})

test('what is not an answer is not saved', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attemptId = await start(db, catalogue)
  const kinds: string[] = []
  for (const responses of [{ one: 'right' }, { one: [1] }, { one: ['x'.repeat(3000)] }, { six: ['right'] }, { one: ['right'] }]) kinds.push((await save(db, catalogue, attemptId, responses)).kind)
  expect(kinds).toEqual(['not-an-answer', 'not-an-answer', 'not-an-answer', 'unknown-question', 'saved'])
  expect(await save(db, catalogue, attemptId, { two: ['right'], six: ['right'] })).toEqual({ kind: 'unknown-question' })
  expect(await view(db, catalogue, attemptId), 'of one form all is kept or nothing').toMatchObject({ answers: { one: ['right'] } })
})

test('[R4] answers sent again do not undo what was answered since, and one key is one body', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attemptId = await start(db, catalogue)
  const first = { one: ['right'] }
  expect(await save(db, catalogue, attemptId, first, { clientKey: 'k1' })).toEqual({ kind: 'saved' })
  expect(await save(db, catalogue, attemptId, { one: ['wrong'] }, { clientKey: 'k2' })).toEqual({ kind: 'saved' })
  expect(await save(db, catalogue, attemptId, first, { clientKey: 'k1' })).toEqual({ kind: 'saved' })
  expect(await save(db, catalogue, attemptId, { one: ['right'], two: ['right'] }, { clientKey: 'k1' })).toEqual({ kind: 'key-reused' })
  expect(await view(db, catalogue, attemptId)).toMatchObject({ answers: { one: ['wrong'] } })
})

test('[R4] the key that started one quiz does not start another', async () => {
  const second = quizLesson({ id: 'small/more', slug: 'more', quizzes: [quiz({ id: 'small/more/quiz' })] })
  const { db, catalogue } = await houseWith(smallCourse({ lessons: [quizLesson(), second] }))
  const startWith = (quizId: string) => startAttempt(db, { personId: lena, catalogue, quizId, clientKey: 'key' }, minute(0))
  expect([(await startWith('small/quiz/quiz')).kind, (await startWith('small/more/quiz')).kind, (await startWith('small/quiz/quiz')).kind]).toEqual(['started', 'key-reused', 'started'])
})

function courseWith(changes: Partial<Quiz> = {}): CompiledCourse {
  return smallCourse({ lessons: [quizLesson({ quizzes: [quiz(changes)] })] })
}

async function houseWith(course: CompiledCourse): Promise<{ db: Db; catalogue: Catalogue; course: CompiledCourse; enrolmentId: string }> {
  const db = await testDatabase()
  await seedDemo(db, minute(0))
  await mirror(db, course)
  const enrolmentId = await db.write((tx) => insertEnrolment(tx, { personId: lena, courseId: course.id, n: 1, source: 'self' }, minute(0)))
  return { db, catalogue: catalogueOf(course), course, enrolmentId: enrolmentId ?? '' }
}

/** What publishing does, as far as a quiz needs it: features are tested without one another too. */
async function mirror(db: Db, course: CompiledCourse): Promise<void> {
  await db.write(async (tx) => {
    await publishCourse(tx, course.id, minute(0))
    for (const lesson of course.lessons) {
      const { id, hash, edition, source, quizzes, labs, minutes } = lesson
      await publishLesson(tx, { id, courseId: course.id }, minute(0))
      await insertLessonVersion(tx, { lessonId: id, hash, edition, rule: lessonRule(lesson, course), source, quizzes, labs, minutes }, minute(0))
    }
  })
}

function begin(db: Db, catalogue: Catalogue, at: Date) {
  return startAttempt(db, { personId: lena, catalogue, quizId: 'small/quiz/quiz', clientKey: `start-${at.getTime()}` }, at)
}

async function start(db: Db, catalogue: Catalogue, at = minute(0)): Promise<string> {
  const started = await begin(db, catalogue, at)
  if (started.kind !== 'started') throw new Error(`The attempt was not started: ${started.kind}`)
  return started.attemptId
}

function submit(db: Db, catalogue: Catalogue, attemptId: string, responses: Record<string, string[]>, at = minute(1)) {
  return submitAttempt({ db, audit }, { personId: lena, catalogue, attemptId, responses }, at)
}

function save(db: Db, catalogue: Catalogue, attemptId: string, responses: Record<string, unknown>, { clientKey = null as string | null, at = minute(1) } = {}) {
  return saveAnswers(db, { personId: lena, catalogue, attemptId, responses, clientKey }, at)
}

function view(db: Db, catalogue: Catalogue, attemptId: string, at = minute(2)) {
  return attemptView({ db, audit }, { personId: lena, catalogue, attemptId }, at)
}

async function statusOf(db: Db, course: CompiledCourse) {
  const enrolment = await newestEnrolment(db.read, lena, course.id)
  if (!enrolment) throw new Error('Lena is not enrolled')
  return standing(await enrolmentFacts(db.read, course, enrolment), minute(100)).lessons[0]
}

function right(count: number): Record<string, string[]> {
  return Object.fromEntries(ids.map((id, index) => [id, [index < count ? 'right' : 'wrong']]))
}

function minute(count: number): Date {
  return new Date(Date.UTC(2026, 2, 2, 9, 0) + count * 60_000)
}
