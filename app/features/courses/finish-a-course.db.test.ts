import { expect, test } from 'vitest'
import { catalogueOf, quiz, quizLesson, readLesson, smallCourse } from '#test/support/small-course.ts'
import { audit, auditedIn } from '#test/support/audit.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { Db } from '#db/dialect'
import { credentialsOf } from '#db/queries/credentials.ts'
import { enrolmentRows } from '#db/queries/enrolment-facts.ts'
import { newestEnrolment } from '#db/queries/enrolments.ts'
import { insertOverride, revoke } from '#db/queries/exceptions.ts'
import { courseCompletions } from '#db/schema/learning.ts'
import { outbox } from '#db/schema/outbox.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { currentAddress } from './address.server.ts'
import { courseProgress } from './course-progress.server.ts'
import { endOfCourse } from './end-of-course.server.ts'
import { enrol } from './enrol.server.ts'
import { myLearning } from './my-learning.server.ts'
import { openLesson } from './open-lesson.server.ts'
import { publishContent } from './publish-content.server.ts'
import { savePositionIn } from './save-position.server.ts'
import { tickLesson, type Ticked } from './tick-lesson.server.ts'

const lena = people.lena.id
const reading = smallCourse({ lessons: [readLesson(), readLesson({ id: 'small/more', slug: 'more', hash: 'more-1' })] })

test('[L1] the last Next pressed twice and in two tabs: one tick, one completion, one credential, one statement, and an audit entry of each', async () => {
  const db = await houseWith(reading)
  await enrolled(db, reading)
  await tick(db, reading, 'small/read', 'key-1')
  const clicks = await Promise.all([tick(db, reading, 'small/more', 'key-2'), tick(db, reading, 'small/more', 'key-2'), tick(db, reading, 'small/more', 'key-3')])
  expect(clicks.map((click) => click.kind)).toEqual(['recorded', 'recorded', 'recorded'])
  expect(clicks.filter((click) => click.kind === 'recorded' && click.completedNow)).toHaveLength(1)
  expect((await rowsOf(db, reading)).ticks).toHaveLength(2)
  expect(await db.read.select().from(courseCompletions)).toHaveLength(1)
  expect(await credentialsOf(db.read, lena)).toHaveLength(1)
  const sent = await db.read.select().from(outbox)
  expect(sent.map((row) => row.dedupeKey.split(':').slice(0, 2).join(':')).sort()).toEqual(['mail:course-completed', 'statement:completed', 'statement:registered'])
  const [credential] = await credentialsOf(db.read, lena)
  expect(await auditedIn(db)).toMatchObject([
    { kind: 'enrolment.completed', body: { person: lena, course: 'small' } },
    { kind: 'credential.issued', subject: `credential:${credential?.publicId}`, body: { person: lena, achievement: 'small' } },
  ])
})

test('[R1] a completion that cannot be told to the audit is not made', async () => {
  const db = await houseWith(reading)
  await enrolled(db, reading)
  await tick(db, reading, 'small/read', 'key-1')
  const dying = { ...audit, append: () => Promise.reject(new Error('the process died here')) }
  await expect(tickLesson({ db, audit: dying }, { personId: lena, course: reading, lessonId: 'small/more', done: true, clientKey: 'key-2' }, minute(1))).rejects.toThrow('died here')
  expect((await rowsOf(db, reading)).ticks).toHaveLength(1)
  expect(await db.read.select().from(courseCompletions)).toHaveLength(0)
  expect(await credentialsOf(db.read, lena)).toHaveLength(0)
})

test('enrolling twice, and in two tabs, is one enrolment', async () => {
  const db = await houseWith(reading)
  const outcomes = await Promise.all([1, 2, 3].map(() => enrol(db, { personId: lena, course: reading }, minute(0))))
  expect(outcomes.filter((outcome) => outcome.kind === 'enrolled')).toHaveLength(1)
  expect(new Set(outcomes.map((outcome) => outcome.enrolmentId)).size).toBe(1)
})

test('[L2] tick, untick, tick is one tick, and each can be undone until the enrolment closes', async () => {
  const db = await houseWith(reading)
  await enrolled(db, reading)
  await tick(db, reading, 'small/read', 'key-1', { at: minute(1) })
  expect(await tick(db, reading, 'small/read', 'key-2', { done: false, at: minute(2) })).toMatchObject({ standing: { percent: 0 } })
  expect(await tick(db, reading, 'small/read', 'key-3', { at: minute(3) })).toMatchObject({ standing: { percent: 50 } })
  await tick(db, reading, 'small/more', 'key-4', { at: minute(4) })
  expect(await tick(db, reading, 'small/more', 'key-5', { done: false, at: minute(5) })).toEqual({ kind: 'closed' })
})

test('[L3] a tick belongs to the person of the session: another one\'s enrolment is out of reach', async () => {
  const db = await houseWith(reading)
  await enrolled(db, reading)
  expect(await tickLesson({ db, audit }, { personId: people.amir.id, course: reading, lessonId: 'small/read', done: true, clientKey: 'key-1' }, minute(1))).toEqual({ kind: 'not-enrolled' })
  expect(await courseProgress(db, { personId: people.amir.id, course: reading }, minute(2))).toBeNull()
})

test('a lesson with a quiz is not ticked', async () => {
  const course = smallCourse({ lessons: [quizLesson()] })
  const db = await houseWith(course)
  await enrolled(db, course)
  expect(await tick(db, course, 'small/quiz', 'key-1')).toEqual({ kind: 'needs-proof' })
})

test('[L4] finished, then a lesson is added, deleted, reordered, edited and raised: still complete, 100 %', async () => {
  const db = await houseWith(reading)
  await enrolled(db, reading)
  await finish(db, reading)
  const [first, second] = reading.lessons
  const edits: CompiledCourse['lessons'][] = [
    [...reading.lessons, readLesson({ id: 'small/new', slug: 'new', hash: 'new-1' })],
    [second ?? readLesson()],
    reading.lessons.toReversed(),
    [{ ...(first ?? readLesson()), hash: 'read-2' }, second ?? readLesson()],
    [{ ...(first ?? readLesson()), hash: 'read-3', edition: 2 }, second ?? readLesson()],
  ]
  for (const [index, lessons] of edits.entries()) {
    const edited = smallCourse({ lessons, hash: `course-${index + 2}` })
    expect(await publishContent({ db, audit }, [edited], minute(10 + index))).toMatchObject({ changed: ['small'], completed: 0 })
    expect((await courseProgress(db, { personId: lena, course: edited }, minute(20)))?.standing).toMatchObject({ status: 'completed', percent: 100 })
  }
})

test('[L5] the last missing lesson is deleted: publishing completes the course, dated by the last evidence', async () => {
  const db = await houseWith(reading)
  await enrolled(db, reading)
  await tick(db, reading, 'small/read', 'key-1', { at: minute(7) })
  const shorter = smallCourse({ lessons: [readLesson()], hash: 'course-2' })
  expect(await publishContent({ db, audit }, [shorter], minute(60))).toEqual({ changed: ['small'], completed: 1 })
  const enrolment = await newestEnrolment(db.read, lena, 'small')
  expect(enrolment?.completedAt).toEqual(minute(7))
  expect(await credentialsOf(db.read, lena)).toMatchObject([{ validFrom: '2026-03-02', validUntil: '2027-03-02', personName: 'Lena Okafor' }])
  expect(await publishContent({ db, audit }, [shorter], minute(61))).toEqual({ changed: [], completed: 0 })
})

test('[L7] a renamed slug: the old address leads to the new one, and the place to resume stays', async () => {
  const db = await houseWith(reading)
  await enrolled(db, reading)
  await savePositionIn(db, { personId: lena, course: reading, lessonId: 'small/more', blockId: 'b1', seconds: 30 }, minute(2))
  const [first, second] = reading.lessons
  const renamed = smallCourse({ slug: 'tiny', hash: 'course-2', lessons: [first ?? readLesson(), { ...(second ?? readLesson()), slug: 'further' }] })
  await publishContent({ db, audit }, [renamed], minute(3))
  expect(await currentAddress(db, { course: 'small', lesson: 'more' }, [renamed])).toEqual({ course: 'tiny', lesson: 'further' })
  expect(await currentAddress(db, { course: 'small', lesson: null }, [renamed])).toEqual({ course: 'tiny', lesson: null })
  expect(await currentAddress(db, { course: 'never', lesson: null }, [renamed])).toBeNull()
  expect((await courseProgress(db, { personId: lena, course: renamed }, minute(4)))?.resume).toEqual({ lesson: 'small/more', block: 'b1' })
})

test('[L9] excused counts as done, and optional lessons never push the percentage over 100', async () => {
  const course = smallCourse({ lessons: [...reading.lessons, readLesson({ id: 'small/extra', slug: 'extra', hash: 'extra-1', required: false })] })
  const db = await houseWith(course)
  const enrolmentId = await enrolled(db, course)
  await tick(db, course, 'small/extra', 'key-1')
  expect(await tick(db, course, 'small/read', 'key-2')).toMatchObject({ standing: { percent: 50 } })
  await db.write((tx) => insertOverride(tx, { enrolmentId, lessonId: 'small/more', setTo: 'excused', by: people.oskar.id, reason: 'Did the same course elsewhere' }, minute(5)))
  expect((await courseProgress(db, { personId: lena, course }, minute(6)))?.standing).toMatchObject({ percent: 100, status: 'completed', completedAt: minute(5) })
})

test('[L10] a tick survives an added quiz in the same edition, and not in a new one', async () => {
  const db = await houseWith(reading)
  await enrolled(db, reading)
  await tick(db, reading, 'small/read', 'key-1')
  const withQuiz = (edition: number) => {
    const lesson = readLesson({ done: 'quiz', quizzes: [quiz({ id: 'small/read/quiz' })], hash: `read-with-quiz-${edition}`, edition })
    return smallCourse({ hash: `course-with-quiz-${edition}`, lessons: [lesson, reading.lessons[1] ?? readLesson()] })
  }
  await publishContent({ db, audit }, [withQuiz(1)], minute(10))
  expect((await courseProgress(db, { personId: lena, course: withQuiz(1) }, minute(11)))?.standing.lessons[0]).toMatchObject({ status: 'complete', changedSince: true })
  await publishContent({ db, audit }, [withQuiz(2)], minute(12))
  expect((await courseProgress(db, { personId: lena, course: withQuiz(2) }, minute(13)))?.standing.lessons[0]?.status).toBe('in-progress')
})

test('[L25] a lock names what is missing; another course that is completed opens it', async () => {
  const second = smallCourse({ id: 'second', slug: 'second', hash: 'second-1', prerequisites: [{ course: 'small' }], lessons: [readLesson({ id: 'second/read', hash: 'second-read-1' })] })
  const db = await houseWith(reading, second)
  await enrolled(db, reading)
  await enrolled(db, second)
  expect(await open(db, second, 'second/read', minute(1))).toMatchObject({ kind: 'locked', locks: [{ kind: 'course', id: 'small' }] })
  expect(await tick(db, second, 'second/read', 'key-9')).toMatchObject({ kind: 'locked' })
  await finish(db, reading)
  expect(await open(db, second, 'second/read', minute(10))).toMatchObject({ kind: 'open' })
})

test('[L26] a prerequisite lost after starting does not lock, and a look past a lock records nothing', async () => {
  const linear = smallCourse({ ...reading, order: 'linear' })
  const db = await houseWith(linear)
  await enrolled(db, linear)
  await openLesson(db, { personId: lena, course: linear, lessonId: 'small/more', looksPastLocks: true }, minute(1))
  expect(await open(db, linear, 'small/more', minute(2))).toMatchObject({ kind: 'locked', locks: [{ id: 'small/read' }] })
  await tick(db, linear, 'small/read', 'key-1', { at: minute(3) })
  expect(await open(db, linear, 'small/more', minute(4))).toMatchObject({ kind: 'open' })
  await tick(db, linear, 'small/read', 'key-2', { done: false, at: minute(5) })
  expect(await open(db, linear, 'small/more', minute(6))).toMatchObject({ kind: 'open' })
})

test('resume leads to the place last read, then to the first lesson that is not done', async () => {
  const db = await houseWith(reading)
  await enrolled(db, reading)
  const resume = async () => (await courseProgress(db, { personId: lena, course: reading }, minute(9)))?.resume
  expect(await resume()).toEqual({ lesson: 'small/read', block: null })
  await savePositionIn(db, { personId: lena, course: reading, lessonId: 'small/read', blockId: 'b1', seconds: 5 }, minute(2))
  expect(await resume()).toEqual({ lesson: 'small/read', block: 'b1' })
  await tick(db, reading, 'small/read', 'key-1', { at: minute(3) })
  expect(await resume()).toEqual({ lesson: 'small/more', block: null })
})

test('a position that waited on the device does not push a newer one away', async () => {
  const db = await houseWith(reading)
  await enrolled(db, reading)
  await savePositionIn(db, { personId: lena, course: reading, lessonId: 'small/more', blockId: 'b1', seconds: 5 }, minute(5))
  await savePositionIn(db, { personId: lena, course: reading, lessonId: 'small/read', blockId: 'b1', seconds: 5 }, minute(2))
  expect((await courseProgress(db, { personId: lena, course: reading }, minute(9)))?.resume?.lesson).toBe('small/more')
})

test('[L53] the end page says unfinished, earned, complete without credential, renew and taken back', async () => {
  const db = await houseWith(reading)
  const enrolmentId = await enrolled(db, reading)
  const end = async (at: Date) => endOfCourse(db, { personId: lena, course: reading }, at)
  await tick(db, reading, 'small/read', 'key-1')
  expect(await end(minute(2))).toMatchObject({ state: 'unfinished', missing: [{ lesson: 'small/more', minutes: 5 }], minutesLeft: 5 })
  await tick(db, reading, 'small/more', 'key-2')
  expect(await end(minute(9))).toMatchObject({ state: 'earned', credential: { achievementName: 'Small things' } })
  expect(await end(new Date('2027-01-15T12:00:00Z'))).toMatchObject({ state: 'renew', expired: false, validUntil: '2027-03-02' })
  expect(await end(new Date('2027-03-03T12:00:00Z'))).toMatchObject({ state: 'renew', expired: true })
  const { completionId } = (await newestEnrolment(db.read, lena, 'small')) ?? {}
  await db.write((tx) => revoke(tx, { kind: 'completion', subjectId: completionId ?? enrolmentId, by: people.rhea.id, reasonCode: 'error', note: '' }, minute(20)))
  expect(await end(minute(21))).toMatchObject({ state: 'taken-back' })
})

test('my learning shows every course once, the one read last first', async () => {
  const second = smallCourse({ id: 'second', slug: 'second', hash: 'second-1', lessons: [readLesson({ id: 'second/read', hash: 'second-read-1' })] })
  const db = await houseWith(reading, second)
  await enrolled(db, reading)
  await enrol(db, { personId: lena, course: second }, minute(1))
  await savePositionIn(db, { personId: lena, course: reading, lessonId: 'small/read', blockId: 'b1', seconds: 5 }, minute(5))
  const mine = await myLearning(db, { personId: lena, courses: [...catalogueOf(second, reading).courses] }, minute(6))
  expect(mine.courses.map((row) => row.course.id)).toEqual(['small', 'second'])
})

async function houseWith(...courses: CompiledCourse[]): Promise<Db> {
  const db = await testDatabase()
  await seedDemo(db, minute(0))
  await publishContent({ db, audit }, courses, minute(0))
  return db
}

async function enrolled(db: Db, course: CompiledCourse): Promise<string> {
  return (await enrol(db, { personId: lena, course }, minute(0))).enrolmentId
}

function tick(db: Db, course: CompiledCourse, lessonId: string, clientKey: string, { done = true, at = minute(1) } = {}): Promise<Ticked> {
  return tickLesson({ db, audit }, { personId: lena, course, lessonId, done, clientKey }, at)
}

async function finish(db: Db, course: CompiledCourse): Promise<void> {
  for (const lesson of course.lessons) await tick(db, course, lesson.id, `finish-${lesson.id}`)
}

function open(db: Db, course: CompiledCourse, lessonId: string, at: Date) {
  return openLesson(db, { personId: lena, course, lessonId, looksPastLocks: false }, at)
}

async function rowsOf(db: Db, course: CompiledCourse) {
  const enrolment = await newestEnrolment(db.read, lena, course.id)
  return enrolmentRows(db.read, { id: enrolment?.id ?? '', personId: lena, courseId: course.id })
}

function minute(count: number): Date {
  return new Date(Date.UTC(2026, 2, 2, 9, 0) + count * 60_000)
}
