import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { alone, bigint, type Db, execute, table, text, type Tx } from '#db/dialect'
import { DatabaseFault } from './dialect/fault.ts'

/** Not in db/schema: it must exist before the first migration, so the generator must not know it. */
const schemaMigrations = table('schema_migrations', { hash: text().primaryKey(), appliedAtMs: bigint().notNull() })

/**
 * Brings the database to this build's schema, all steps in one transaction; safe when several processes start at once.
 * Returns how many steps were applied. Throws a DatabaseFault when the database holds a step that this build does not know.
 * The folder is found from where the process was started: the root of the repository.
 */
export async function migrate(db: Db, at: Date): Promise<number> {
  const steps = readMigrationFiles({ migrationsFolder: `db/migrations/${db.engine}` })
  return db.write(async (tx) => {
    await alone(tx)
    await execute(tx, sql`create table if not exists schema_migrations (hash text primary key, applied_at_ms bigint not null)`)
    const applied = new Set((await tx.select().from(schemaMigrations)).map((row) => row.hash))
    refuseUnknown(applied, new Set(steps.map((step) => step.hash)))
    const missing = steps.filter((step) => !applied.has(step.hash))
    for (const step of missing) await apply(tx, step, at)
    return missing.length
  })
}

function refuseUnknown(applied: ReadonlySet<string>, known: ReadonlySet<string>): void {
  if ([...applied].every((hash) => known.has(hash))) return
  throw new DatabaseFault('The database was written by another version of Fieldhouse, probably a newer one. Start that version, or restore a backup that this one made; nothing was changed.')
}

async function apply(tx: Tx, step: { sql: string[]; hash: string }, at: Date): Promise<void> {
  for (const statement of step.sql) await execute(tx, sql.raw(statement))
  await tx.insert(schemaMigrations).values({ hash: step.hash, appliedAtMs: at.getTime() })
}
