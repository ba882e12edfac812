import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { expect, test, vi } from 'vitest'
import { execute } from '#db/dialect'
import { testDatabase } from '#test/support/database.ts'
import { isMigrated, migrate } from './migrate.ts'

vi.mock('drizzle-orm/migrator', { spy: true })

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

test('being asked again and again whether it is migrated reads no files', async () => {
  const db = await testDatabase()
  await migrate(db)
  vi.mocked(readMigrationFiles).mockClear()
  for (let asked = 0; asked < 3; asked++) expect(await isMigrated(db)).toBe(true)
  expect(readMigrationFiles).not.toHaveBeenCalled()
})
