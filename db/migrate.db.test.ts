import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { execute } from '#db/dialect'
import { testDatabase } from '#test/support/database.ts'
import { isMigrated, migrate } from './migrate.ts'

test('migrating a current database does nothing', async () => {
  const db = await testDatabase()
  expect(await migrate(db)).toEqual({ applied: 0 })
  expect(await isMigrated(db)).toBe(true)
})

test('a database of a newer version is refused in words', async () => {
  const db = await testDatabase()
  await db.write((tx) => execute(tx, sql`insert into schema_migrations (step, hash) values (99, 'of tomorrow')`))
  expect(await isMigrated(db)).toBe(false)
  await expect(migrate(db)).rejects.toThrow('written by a newer version of Fieldhouse')
  await db.write((tx) => execute(tx, sql`delete from schema_migrations where step = 99`))
})

test('a database from before the first release is refused in words', async () => {
  const db = await testDatabase()
  await db.write((tx) => execute(tx, sql`update schema_migrations set hash = 'old' || hash`))
  await expect(migrate(db)).rejects.toThrow('from before the first release')
  await db.write((tx) => execute(tx, sql`update schema_migrations set hash = substr(hash, 4)`)) // the engine is used again by other tests
  expect(await isMigrated(db)).toBe(true)
})
