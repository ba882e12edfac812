import { count, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect, engine } from '#db/dialect'
import { teams } from '../schema/people.ts'
import { testDatabase, temporaryPath } from '#test/support/database.ts'

test('the engine under test is the one its project names', async (context) => {
  const db = await testDatabase()
  expect(db.engine).toBe(context.task.file.projectName === 'postgres' ? 'postgres' : 'sqlite')
  expect(engine).toBe(db.engine)
})

test('a failed write leaves nothing', async () => {
  const db = await testDatabase()
  const failing = db.write(async (tx) => {
    await tx.insert(teams).values({ id: '1', name: 'Card Services' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await db.read.select().from(teams)).toEqual([])
})

test('a write inside a write throws, and a read beside it too', async () => {
  const db = await testDatabase()
  await expect(db.write(() => db.write(async () => 1))).rejects.toThrow('A write inside a write')
  await expect(db.write(async () => db.read.select().from(teams))).rejects.toThrow('inside a write')
})

test('a handle that leaked out of its write is refused', async () => {
  const db = await testDatabase()
  const leaked = await db.write(async (tx) => ({ tx }))
  expect(() => leaked.tx.insert(teams)).toThrow('This write has ended')
})

test('a read handle cannot write', async () => {
  const db = await testDatabase()
  const reader = db.read as unknown as Parameters<Parameters<typeof db.write>[0]>[0]
  await expect((async () => reader.insert(teams).values({ id: '1', name: 'Card Services' }))()).rejects.toThrow()
  expect(await db.read.select().from(teams)).toEqual([])
})
