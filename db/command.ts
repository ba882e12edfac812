import { join } from 'node:path'
import { connect } from '#db/dialect'
import { backUp, restore } from './backup.ts'
import { DatabaseFault } from './dialect/fault.ts'
import { migrate } from './migrate.ts'

/** The command line of the database: `migrate`, `backup [file]`, `restore <file>`. The server migrates by itself when it starts. */
const [verb, file] = process.argv.slice(2)
const at = new Date()
const folder = process.env.DATA_DIR || '.data'
const url = process.env.DATABASE_URL || join(folder, 'fieldhouse.db')

try {
  console.log(await run())
} catch (error) {
  if (!(error instanceof DatabaseFault)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function run(): Promise<string> {
  if (verb === 'migrate') return migrateHere()
  if (verb === 'backup') return backUpHere(file ?? join(folder, 'backups', `${at.toISOString().replace(/[:.]/g, '-')}.db`))
  if (verb === 'restore' && file) return restoreHere(file)
  throw new DatabaseFault('Usage: npm run db:migrate | npm run db:backup [-- <file>] | npm run db:restore -- <file>')
}

async function migrateHere(): Promise<string> {
  const db = await connect({ url })
  try {
    const { applied } = await migrate(db)
    return applied === 0 ? 'The database is current.' : `The database is current now; steps applied: ${applied}.`
  } finally {
    await db.close()
  }
}

async function backUpHere(to: string): Promise<string> {
  await backUp(sqlitePath(), to)
  return `Backed up to ${to}, and every page of the copy was read.`
}

function restoreHere(backup: string): string {
  const replaced = restore(backup, sqlitePath(), at)
  return `Restored ${backup} to ${url}.${replaced ? ` What was there is now ${replaced}.` : ''}`
}

function sqlitePath(): string {
  if (/^postgres(ql)?:/.test(url)) throw new DatabaseFault('A PostgreSQL database is backed up and restored with pg_dump and pg_restore.')
  return url
}
