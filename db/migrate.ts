import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { alone, type Db, execute, integer, type Reader, table, text, type Tx } from '#db/dialect'
import { DatabaseFault } from './dialect/fault.ts'

/** Not in db/schema: it must exist before the first migration, so the generator must not know it. */
const schemaMigrations = table('schema_migrations', { step: integer().primaryKey(), hash: text().notNull() })

type Step = { sql: string[]; hash: string }

/**
 * Brings the database to this build's schema, all steps in one transaction; safe when several processes start at once.
 * Throws a DatabaseFault when the database holds a step that this build does not know. `applied` counts the steps that were missing.
 */
export async function migrate(db: Db): Promise<{ applied: number }> {
  const known = steps(db.engine)
  return db.write(async (tx) => {
    await alone(tx)
    await execute(tx, sql`create table if not exists schema_migrations (step integer primary key, hash text not null)`)
    const done = await doneSteps(tx)
    refuseUnknown(done, known)
    for (const [at, step] of known.entries()) if (at >= done.length) await apply(tx, at, step)
    return { applied: known.length - done.length }
  })
}

/** Whether the database is at this build's schema, neither behind nor ahead. */
export async function isMigrated(db: Db): Promise<boolean> {
  const [done, known] = [await doneSteps(db.read), steps(db.engine)]
  return done.length === known.length && known.every((step, at) => step.hash === done[at])
}

/**
 * The folder is found from where the process was started: the root of the repository. Read once: a process has the build that it was
 * started with, and whoever asks for its health asks every few seconds.
 */
function steps(engine: Db['engine']): Step[] {
  return (stepsRead[engine] ??= readMigrationFiles({ migrationsFolder: `db/migrations/${engine}` }))
}

const stepsRead: Partial<Record<Db['engine'], Step[]>> = {}

async function doneSteps(db: Reader): Promise<string[]> {
  return (await db.select({ hash: schemaMigrations.hash }).from(schemaMigrations).orderBy(schemaMigrations.step)).map((row) => row.hash)
}

function refuseUnknown(done: readonly string[], known: readonly Step[]): void {
  if (done.every((hash, at) => known[at]?.hash === hash)) return
  const newer = done.length > known.length
  throw new DatabaseFault(
    newer
      ? 'The database was written by a newer version of Fieldhouse than this one. Start that version, or restore a backup that this one made; nothing was changed.'
      : 'The database was made by a version of Fieldhouse from before the first release, which cannot be brought up to date. Move it away and start again; nothing was changed.',
  )
}

async function apply(tx: Tx, at: number, step: Step): Promise<void> {
  for (const statement of step.sql) await execute(tx, sql.raw(statement))
  await tx.insert(schemaMigrations).values({ step: at, hash: step.hash })
}
