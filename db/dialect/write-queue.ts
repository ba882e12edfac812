import type { Database } from 'better-sqlite3'
import { setTimeout as pause } from 'node:timers/promises'

/** How long to wait while another process (a backup, a command-line script) holds the file's write lock. */
const PATIENCE_MS = 10_000

/**
 * One transaction after another on the one writing connection. The driver's own transaction function cannot hold an async function:
 * it commits at the first await and leaves the later writes outside (measured), so begin, commit and rollback stand here.
 */
export function writeQueue(connection: Database) {
  let last: Promise<unknown> = Promise.resolve()

  async function transaction<T>(work: () => Promise<T>): Promise<T> {
    await begin(connection)
    try {
      const result = await work()
      connection.exec('COMMIT')
      return result
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      throw error
    }
  }

  return {
    alone<T>(work: () => Promise<T>): Promise<T> {
      const turn = last.then(() => transaction(work))
      last = turn.catch(() => undefined)
      return turn
    },
    async idle(): Promise<void> {
      await last
    },
  }
}

/** Waits for a foreign lock between tries, because the driver's busy timeout would block the event loop for its whole length (measured). */
async function begin(connection: Database): Promise<void> {
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
