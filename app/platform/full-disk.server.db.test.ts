import { expect, test } from 'vitest'

import { openLesson } from '#app/features/courses/open-lesson.server.ts'
import { enrol } from '#app/features/courses/enrol.server.ts'
import type { Db } from '#db/dialect'
import { newestEnrolment } from '#db/queries/enrolments.ts'
import { insertLessonVersion, publishCourse, publishLesson } from '#db/queries/publication.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { labLesson, smallCourse } from '#test/support/small-course.ts'
import { inWordsWhenFull } from './full-disk.server.ts'

const lena = people.lena.id
const at = new Date('2026-03-02T09:00:00Z')

test('a write that finds no room is told in words with a 503, and keeps nothing', async () => {
  const { db, fill, course } = await houseWithADisk()
  fill(true)
  const outcome: unknown = await enrol(db, { personId: lena, course }, at).catch((error: unknown) => error)
  expect(outcome).toMatchObject({ status: 503 })
  expect(await (outcome as Response).text()).toMatch(/no room/)
  expect(await newestEnrolment(db.read, lena, course.id)).toBeUndefined()
})

test('reading goes on while the disk is full, lessons included, and writing does as soon as there is room', async () => {
  const { db, fill, course } = await houseWithADisk()
  await enrol(db, { personId: lena, course }, at)
  fill(true)
  expect(await openLesson(db, { personId: lena, course, lessonId: 'small/lab', looksPastLocks: false }, at)).toMatchObject({ kind: 'open' })
  fill(false)
  expect(await db.write(async () => 'kept')).toBe('kept')
})

test('any other fault stays what it is', async () => {
  const { db } = await houseWithADisk()
  await expect(db.write(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
})

/** A database whose disk can be filled: each engine's code, wrapped as the query language wraps it. */
async function houseWithADisk() {
  const real = await testDatabase()
  await seedDemo(real, at)
  const course = smallCourse({ lessons: [labLesson()] })
  await real.write(async (tx) => {
    await publishCourse(tx, course.id, at)
    for (const { id, hash, edition, source, quizzes, labs, minutes } of course.lessons) {
      await publishLesson(tx, { id, courseId: course.id }, at)
      await insertLessonVersion(tx, { lessonId: id, hash, edition, source, quizzes, labs, minutes, rule: { done: 'confirm', quizzes: [], labs: [] } }, at)
    }
  })
  let full = false
  const disk: Db = {
    ...real,
    get read() {
      return real.read
    },
    write: (work) => (full ? Promise.reject(new Error('Failed query', { cause: Object.assign(new Error('full'), { code: real.engine === 'sqlite' ? 'SQLITE_FULL' : '53100' }) })) : real.write(work)),
  }
  return { db: inWordsWhenFull(disk), fill: (isFull: boolean) => void (full = isFull), course }
}
