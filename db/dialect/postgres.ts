import { type AnyColumn, sql, type SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import {
  type AnyPgColumn, bigint as pgBigint, boolean as bool, doublePrecision as real, index, integer, json as pgJson, type PgDatabase, type PgQueryResultHKT,
  pgTable as table, primaryKey, text, timestamp, uniqueIndex as unique,
} from 'drizzle-orm/pg-core'
import { openPools } from './postgres-pools.ts'
import { behind, type Engine, unitsOfWork } from './unit-of-work.ts'

export { placeholders } from './placeholders.ts'
/** The words in which schema and queries are written; sqlite.ts exports the same ones. */
export { bool, index, integer, primaryKey, real, table, text, unique }

export const engine: Engine = 'postgres'
export const id = () => text().primaryKey()
export const ref = (to: () => AnyColumn) => text().references(to as () => AnyPgColumn) // the column is of this engine because the schema is
/** Whole numbers beyond 2^31, such as micro-dollars; exact up to 2^53. */
export const bigint = () => pgBigint({ mode: 'number' })
/** A moment, to the millisecond. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })
/** A calendar day, YYYY-MM-DD, without a zone. */
export const day = () => text()
/** `json`, not `jsonb`: the text comes back as it went in, so what was hashed can be hashed again. */
export const json = <T>() => pgJson().$type<T>()

type Database = PgDatabase<PgQueryResultHKT>
type ReadWords = 'select' | 'selectDistinct' | '$with' | 'with' | '$count'
/** Reads. A Tx is a Reader too, so a query that reads takes a Reader and works inside a write and outside. */
export type Reader = Pick<Database, ReadWords>
/** Reads and writes, inside one write only. */
export type Tx = Pick<Database, ReadWords | 'insert' | 'update' | 'delete'>

export type Db = {
  readonly engine: Engine
  /** Connections that cannot write. Not to be used inside a write: they do not see what the write has done. */
  readonly read: Reader
  /** Runs `work` as one transaction; keeps everything or nothing. Nothing but `tx` may be awaited inside. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function connect({ url }: { url: string }): Promise<Db> {
  const pools = await openPools(url)
  return databaseOn({
    reader: drizzle({ client: pools.reader, casing: 'snake_case' }),
    writer: drizzle({ client: pools.writer, casing: 'snake_case' }),
    close: pools.close,
  })
}

/** The database on drivers that are open already. Tests hand in PostgreSQL compiled to WebAssembly. */
export function databaseOn(driver: { reader: Database; writer: Database; close(): Promise<void> }): Db {
  const units = unitsOfWork()
  return {
    engine,
    get read() {
      units.refuseInside('Reading through db.read')
      return driver.reader
    },
    async write<T>(work: (tx: Tx) => Promise<T>) {
      units.refuseInside('A write')
      return driver.writer.transaction((tx) => units.run<Tx, T>(tx, work))
    },
    close: () => driver.close(),
  }
}

let names = 0

/** A query that is compiled once per connection. Values come in through `sql.placeholder`. */
export function prepared<T>(build: (db: Tx) => PromiseLike<T> & { prepare(name: string): { execute(values?: Record<string, unknown>): unknown } }) {
  const name = `prepared_${++names}` // the server keeps the statement under its name, per connection
  const statements = new WeakMap<object, { execute(values?: Record<string, unknown>): unknown }>()
  return async (db: Reader, values: Record<string, unknown>): Promise<T> => {
    const key = behind(db)
    let statement = statements.get(key)
    if (!statement) {
      statement = build(key as Tx).prepare(name) // a Reader refuses to write when it runs; building needs the writer's type
      statements.set(key, statement)
    }
    return (await statement.execute(values)) as T // what `build` resolves to, prepared
  }
}

/** One statement outside the query language: migrations only. */
export async function execute(tx: Tx, statement: SQL): Promise<void> {
  await (tx as Database).execute(statement) // the handle is the whole database; Tx only hides this word
}

/** Lets one process at a time migrate; the lock ends with the transaction. */
export async function alone(tx: Tx): Promise<void> {
  await execute(tx, sql`select pg_advisory_xact_lock(1179144005)`)
}
