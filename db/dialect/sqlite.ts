import { type AnyColumn, type SQL } from 'drizzle-orm'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { type AnySQLiteColumn, index, integer, primaryKey, real, sqliteTable as table, text, uniqueIndex as unique } from 'drizzle-orm/sqlite-core'
import { openFile } from './sqlite-file.ts'
import { behind, type Engine, unitsOfWork } from './unit-of-work.ts'
import { writeQueue } from './write-queue.ts'

export { placeholders } from './placeholders.ts'
/** The words in which schema and queries are written; postgres.ts exports the same ones. */
export { index, integer, primaryKey, real, table, text, unique }

export const engine: Engine = 'sqlite'
export const id = () => text().primaryKey()
export const ref = (to: () => AnyColumn) => text().references(to as () => AnySQLiteColumn) // the column is of this engine because the schema is
/** Whole numbers beyond 2^31, such as micro-dollars; exact up to 2^53. */
export const bigint = () => integer({ mode: 'number' })
export const bool = () => integer({ mode: 'boolean' })
/** A moment, to the millisecond. */
export const instant = () => integer({ mode: 'timestamp_ms' })
/** A calendar day, YYYY-MM-DD, without a zone. */
export const day = () => text()
export const json = <T>() => text({ mode: 'json' }).$type<T>()

type Database = BetterSQLite3Database
type ReadWords = 'select' | 'selectDistinct' | '$with' | 'with' | '$count'
/** Reads. A Tx is a Reader too, so a query that reads takes a Reader and works inside a write and outside. */
export type Reader = Pick<Database, ReadWords>
/** Reads and writes, inside one write only. */
export type Tx = Pick<Database, ReadWords | 'insert' | 'update' | 'delete'>

export type Db = {
  readonly engine: Engine
  /** A connection that cannot write. Not to be used inside a write: it does not see what the write has done. */
  readonly read: Reader
  /** Runs `work` as one transaction, alone; keeps everything or nothing. Nothing but `tx` may be awaited inside. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function connect({ url }: { url: string }): Promise<Db> {
  const file = openFile(url)
  const reader = drizzle({ client: file.reader, casing: 'snake_case' })
  const writer = drizzle({ client: file.writer, casing: 'snake_case' })
  const units = unitsOfWork()
  const queue = writeQueue(file.writer)

  return {
    engine,
    get read() {
      units.refuseInside('Reading through db.read')
      return reader
    },
    async write<T>(work: (tx: Tx) => Promise<T>) {
      units.refuseInside('A write')
      return queue.alone(() => units.run<Tx, T>(writer, work))
    },
    async close() {
      await queue.idle()
      file.close()
    },
  }
}

/** A query that is compiled once per connection (ten times faster than compiling it again). Values come in through `sql.placeholder`. */
export function prepared<T>(build: (db: Tx) => PromiseLike<T> & { prepare(): { execute(values?: Record<string, unknown>): unknown } }) {
  const statements = new WeakMap<object, { execute(values?: Record<string, unknown>): unknown }>()
  return async (db: Reader, values: Record<string, unknown>): Promise<T> => {
    const key = behind(db)
    let statement = statements.get(key)
    if (!statement) {
      statement = build(key as Tx).prepare() // a Reader refuses to write when it runs; building needs the writer's type
      statements.set(key, statement)
    }
    return (await statement.execute(values)) as T // what `build` resolves to, prepared
  }
}

/** One statement outside the query language: migrations only. */
export async function execute(tx: Tx, statement: SQL): Promise<void> {
  ;(tx as Database).run(statement) // the handle is the whole database; Tx only hides this word
}

/** Lets one process at a time migrate. Every write is alone on SQLite. */
export async function alone(_tx: Tx): Promise<void> {}
