import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished, TestRunner } from 'vitest'
import { connect, type Db, engine } from '#db/dialect'
import { migrate } from '#db/migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-test-'))
const open = new Set<Db>()
let paths = 0

afterAll(async () => {
  await Promise.all([...open].map(close))
  rmSync(folder, { recursive: true, force: true })
})

/**
 * A fresh, migrated, empty database of the engine this run is for.
 * It is closed when the test that asked for it has finished; one that was made outside of a test lives as long as its file.
 */
export async function testDatabase(): Promise<Db> {
  const db = await (engine === 'sqlite' ? fileCopy() : inMemoryPostgres())
  open.add(db)
  if (TestRunner.getCurrentTest()) onTestFinished(() => close(db))
  return db
}

async function close(db: Db): Promise<void> {
  open.delete(db)
  await db.close()
}

/** A path for a test that opens the file itself. */
export function temporaryPath(name: string): string {
  return join(folder, `${++paths}-${name}`)
}

/** Migrated once per test file, then copied: a copy takes a millisecond. */
async function fileCopy(): Promise<Db> {
  const template = join(folder, 'template.sqlite')
  if (!existsSync(template)) {
    const db = await connect({ url: template })
    await migrate(db)
    await db.close()
  }
  const path = temporaryPath('test.sqlite')
  copyFileSync(template, path)
  return connect({ url: path })
}

async function inMemoryPostgres(): Promise<Db> {
  const { emptyPglite } = await import('./pglite.ts')
  return (await emptyPglite()) as unknown as Db // this line runs only where both types are the same one
}
