import { expect, test } from 'vitest'

import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import type { Db } from '#db/dialect'
import { insertEnrolment } from '#db/queries/enrolments.ts'
import { insertLabAttempt, labAttemptById } from '#db/queries/lab-attempts.ts'
import { publishCourse, publishLesson } from '#db/queries/publication.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { sweep } from './sweeps.server.ts'

const at = new Date('2026-01-10T09:00:00Z')
const minutes = (count: number) => new Date(at.getTime() + count * 60_000)
const days = (count: number) => minutes(count * 24 * 60)
const personId = people.lena.id
const gateway = { keepDays: 180, settleLostRuns: () => Promise.resolve(0) }

test('the prompt of an attempt is erased when the words of its run are, and not before', async () => {
  const { db, attemptId } = await withAttempt()
  const kept = async () => (await labAttemptById(db.read, { attemptId, personId }))?.prompt
  await sweep(db, gateway, days(180))
  expect(await kept()).toBe('Write to Lou at 12 Elm Street')
  await sweep(db, gateway, days(181))
  expect(await kept()).toBeNull()
})

test('what a process that died was running is settled by the others, and what may still run is left alone', async () => {
  const { db, attemptId } = await withAttempt()
  const before: Date[] = []
  const settleLostRuns = (moment: Date) => Promise.resolve(before.push(moment))
  const endedAs = async () => (await labAttemptById(db.read, { attemptId, personId }))?.endedAs
  await sweep(db, { ...gateway, settleLostRuns }, minutes(10))
  expect(await endedAs()).toBeNull()
  await sweep(db, { ...gateway, settleLostRuns }, minutes(11))
  expect(await endedAs()).toBe('interrupted')
  expect(before).toEqual([at, minutes(1)])
})

async function withAttempt(): Promise<{ db: Db; attemptId: string }> {
  const db = await testDatabase()
  await seedDemo(db, at)
  const { id: attemptId } = await db.write(async (tx) => {
    await publishCourse(tx, 'small', at)
    await publishLesson(tx, { id: 'small/write', courseId: 'small' }, at)
    const enrolmentId = (await insertEnrolment(tx, { personId, courseId: 'small', n: 1, source: 'self' }, at)) ?? ''
    return insertLabAttempt(tx, { enrolmentId, personId, lessonId: 'small/write', labId: 'small/write/lab', lessonHash: 'h', labHash: 'l', prompt: 'Write to Lou at 12 Elm Street', model: 'practice-a', practice: false, clientKey: 'key' }, at)
  })
  return { db, attemptId }
}
