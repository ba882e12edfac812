import { expect, test } from 'vitest'

import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { insertEnrolment } from '#db/queries/enrolments.ts'
import { insertLabAttempt, labAttemptById } from '#db/queries/lab-attempts.ts'
import { publishCourse, publishLesson } from '#db/queries/publication.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { sweep } from './sweeps.server.ts'

const at = new Date('2026-01-10T09:00:00Z')
const days = (count: number) => new Date(at.getTime() + count * 86_400_000)
const personId = people.lena.id

test('the prompt of an attempt is erased when the words of its run are, and not before', async () => {
  const db = await testDatabase()
  await seedDemo(db, at)
  const { id: attemptId } = await db.write(async (tx) => {
    await publishCourse(tx, 'small', at)
    await publishLesson(tx, { id: 'small/write', courseId: 'small' }, at)
    const enrolmentId = (await insertEnrolment(tx, { personId, courseId: 'small', n: 1, source: 'self' }, at)) ?? ''
    return insertLabAttempt(tx, { enrolmentId, personId, lessonId: 'small/write', labId: 'small/write/lab', lessonHash: 'h', labHash: 'l', prompt: 'Write to Lou at 12 Elm Street', model: 'practice-a', practice: false, clientKey: 'key' }, at)
  })
  const kept = async () => (await labAttemptById(db.read, { attemptId, personId }))?.prompt
  await sweep(db, { keepDays: 180 }, days(180))
  expect(await kept()).toBe('Write to Lou at 12 Elm Street')
  await sweep(db, { keepDays: 180 }, days(181))
  expect(await kept()).toBeNull()
})
