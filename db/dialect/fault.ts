/** The database cannot be used as it is. The message is one sentence for the person who starts the server: what is wrong and what to do. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
}

/** Whether a write failed because the disk is full. Both engines say so with a code, under whatever wrapped it. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && FULL.has(String(error.code))) || isStorageFull(error.cause)
}

/** SQLite's own, what it says when its log or its index cannot grow, and PostgreSQL's disk_full. */
const FULL: ReadonlySet<string> = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE', 'SQLITE_IOERR_TRUNCATE', '53100'])
