import type { Database } from 'better-sqlite3'
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'

/** How long to wait while another process (a backup, a command-line script) holds the file's write lock. */
const PATIENCE_MS = 10_000
/** How long a group may take more writes in. Who came first waits for it, and so does everything else in the process. */
const GROUP_MS = 8

type Unit = { work: () => Promise<unknown>; resolve: (result: unknown) => void; reject: (error: unknown) => void }

/**
 * One write after another on the one writing connection. The driver's own transaction function cannot hold an async function:
 * it commits at the first await and leaves the later writes outside (measured), so begin, commit and rollback stand here.
 *
 * Writes that wait together are committed together (group commit, as in PostgreSQL): flushing to the disk is most of a small write's time and
 * stops the whole process meanwhile. Each keeps everything or nothing in a savepoint of its own, and nobody hears of a success before the commit.
 */
export function writeQueue(connection: Pick<Database, 'exec' | 'inTransaction'>) {
  const waiting: Unit[] = []
  let draining: Promise<void> | undefined

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await turn() // requests that have arrived join the group, and the answers of the last one leave
      const first = waiting.shift()
      if (first) await group(first)
    }
    draining = undefined
  }

  /** Never throws: each unit is told its own end. */
  async function group(first: Unit): Promise<void> {
    const done: { unit: Unit; result: unknown }[] = []
    try {
      await begin(connection)
      const until = performance.now() + GROUP_MS
      let unit: Unit | undefined = first
      do {
        const ended = await within(unit)
        if (ended) done.push(ended)
        unit = performance.now() < until ? waiting.shift() : undefined
      } while (unit)
      connection.exec('COMMIT')
    } catch (error) {
      const why = error instanceof Lost ? error.cause : error
      first.reject(why) // says nothing to one that has failed by itself
      for (const { unit } of done) unit.reject(why)
      undo()
      return
    }
    for (const { unit, result } of done) unit.resolve(result)
  }

  async function within(unit: Unit): Promise<{ unit: Unit; result: unknown } | undefined> {
    try {
      connection.exec('SAVEPOINT one')
      const result = await unit.work()
      connection.exec('RELEASE one')
      return { unit, result }
    } catch (error) {
      unit.reject(error)
      if (!connection.inTransaction) throw new Lost('The database has rolled the whole group back', { cause: error })
      connection.exec('ROLLBACK TO one; RELEASE one')
      return undefined
    }
  }

  function undo(): void {
    try {
      if (connection.inTransaction) connection.exec('ROLLBACK')
    } catch {
      // The next BEGIN fails then, and says so to the one that asked.
    }
  }

  return {
    alone<T>(work: () => Promise<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as Unit['resolve'], reject }) // what `work` resolves to goes to whoever asked for it
        draining ??= drain()
      })
    },
    async idle(): Promise<void> {
      await draining
    },
  }
}

/** A full or broken disk makes SQLite undo the transaction by itself: what the others in it had written is gone as well, and they must hear it. */
class Lost extends Error {}

/** Waits for a foreign lock between tries, because the driver's busy timeout would block the event loop for its whole length (measured). */
async function begin(connection: Pick<Database, 'exec'>): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      connection.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
      if (!busy || performance.now() > giveUpAt) throw error
      await pause(5)
    }
  }
}
