import { expect, test } from 'vitest'
import type { Db } from '#db/dialect'
import { leftBehind } from '#db/queries/reading.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { readLesson, smallCourse } from '#test/support/small-course.ts'
import { acceptPolicy } from './accept-policy.server.ts'
import { markChecklist } from './mark-checklist.server.ts'
import { saveReflectionIn } from './save-reflection.server.ts'

const lena = people.lena.id
const course = smallCourse({
  lessons: [
    readLesson({
      tree: {
        nodes: [
          { kind: 'island', name: 'Acknowledge', props: { policy: 'ai-use', edition: 2, html: 'I will.' } },
          { kind: 'island', name: 'Checklist', props: { id: 'small/list', items: [{ id: 'first', html: 'First' }, { id: 'second', html: 'Second' }] } },
          { kind: 'island', name: 'Reflect', props: { id: 'small/thought', question: 'Why?', minWords: 20, share: 'host' } },
          { kind: 'island', name: 'Reflect', props: { id: 'small/own', question: 'And you?', minWords: 0, share: 'private' } },
        ],
      },
    }),
  ],
})

test('a policy is accepted once, in the edition that was shown', async () => {
  const db = await house()
  const accept = (edition: number, at: Date) => acceptPolicy(db, { personId: lena, course, policy: 'ai-use', edition }, at)
  expect([await accept(1, minute(1)), await accept(2, minute(2)), await accept(2, minute(3))].map((outcome) => outcome.kind)).toEqual(['new-edition', 'accepted', 'accepted'])
  expect((await leftBehind(db.read, lena)).acknowledgements).toEqual([{ policy: 'ai-use', edition: 2, at: minute(2) }])
  expect(await acceptPolicy(db, { personId: lena, course, policy: 'unheard-of', edition: 1 }, minute(4))).toEqual({ kind: 'unknown-policy' })
})

test('a mark can be taken off again, and only items of the list can be marked', async () => {
  const db = await house()
  const mark = (itemId: string, marked: boolean) => markChecklist(db, { personId: lena, course, checklistId: 'small/list', marks: [{ itemId, marked }] }, minute(1))
  await mark('first', true)
  await mark('second', true)
  await mark('first', false)
  expect(await mark('third', true)).toEqual({ kind: 'unknown-item' })
  expect((await leftBehind(db.read, lena)).marks).toEqual([{ componentId: 'small/list', itemId: 'second' }])
})

test('a whole list is saved at once or not at all', async () => {
  const db = await house()
  const mark = (...itemIds: string[]) => markChecklist(db, { personId: lena, course, checklistId: 'small/list', marks: itemIds.map((itemId) => ({ itemId, marked: true })) }, minute(1))
  expect(await mark('first', 'third')).toEqual({ kind: 'unknown-item' })
  expect((await leftBehind(db.read, lena)).marks).toEqual([])
  expect(await mark('first', 'second')).toEqual({ kind: 'saved' })
  expect((await leftBehind(db.read, lena)).marks.map((one) => one.itemId).toSorted()).toEqual(['first', 'second'])
})

test('a reflection is private unless it may be shared and the person shares it, and nobody else reads it', async () => {
  const db = await house()
  const save = (reflectionId: string, body: string, shareWithHost: boolean) => saveReflectionIn(db, { personId: lena, course, reflectionId, body, shareWithHost }, minute(1))
  await save('small/thought', 'First thought.', false)
  await save('small/thought', 'Second thought.', true)
  await save('small/own', 'Mine.', true)
  expect(await save('small/nothing', 'Lost.', false)).toEqual({ kind: 'unknown-reflection' })
  const mine = (await leftBehind(db.read, lena)).reflections.toSorted((a, b) => a.componentId.localeCompare(b.componentId))
  expect(mine).toEqual([
    { componentId: 'small/own', body: 'Mine.', sharedWith: 'private' },
    { componentId: 'small/thought', body: 'Second thought.', sharedWith: 'host' },
  ])
  expect((await leftBehind(db.read, people.amir.id)).reflections).toEqual([])
})

async function house(): Promise<Db> {
  const db = await testDatabase()
  await seedDemo(db, minute(0))
  return db
}

function minute(count: number): Date {
  return new Date(Date.UTC(2026, 2, 2, 9, 0) + count * 60_000)
}
