import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import { createHash } from 'node:crypto'
import { existsSync, openAsBlob, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseOn, type Db } from '#db/dialect/postgres.ts'
import { migrate } from '#db/migrate.ts'

const idle: PGlite[] = []

/** PostgreSQL compiled to WebAssembly, in memory. Starting one takes a second, so a closed one is emptied and used again in the same test file. */
export async function emptyPglite(): Promise<Db> {
  const client = idle.pop() ?? (await migrated())
  const db = onPglite(client)
  return {
    ...db,
    get read() {
      return db.read
    },
    async close() {
      await empty(client)
      idle.push(client)
    },
  }
}

/** Making one takes four seconds, loading a made one half a second: so the first is kept as a file, named after the migrations in it. */
async function migrated(): Promise<PGlite> {
  const made = join(tmpdir(), `fieldhouse-${createHash('sha256').update(migrations()).digest('hex').slice(0, 16)}.pglite.tar`)
  if (existsSync(made)) return PGlite.create({ loadDataDir: await openAsBlob(made) })
  const client = await PGlite.create()
  await migrate(onPglite(client) as unknown as Parameters<typeof migrate>[0]) // the same type wherever this file is loaded
  const partial = `${made}.${process.pid}.${performance.now()}`
  writeFileSync(partial, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()))
  renameSync(partial, made)
  return client
}

function migrations(): string {
  const folder = 'db/migrations/postgres'
  return readdirSync(folder).filter((file) => file.endsWith('.sql')).sort().map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join('\n')
}

function onPglite(client: PGlite): Db {
  return databaseOn({ reader: drizzle({ client: readOnly(client), casing: 'snake_case' }), writer: drizzle({ client, casing: 'snake_case' }), close: async () => undefined })
}

/** There is one connection, so each read runs in a transaction that cannot write, as the reading pool does. */
function readOnly(client: PGlite): PGlite {
  const query: PGlite['query'] = (statement, parameters, options) =>
    client.transaction(async (tx) => {
      await tx.exec('set transaction read only')
      return tx.query(statement, parameters, options)
    })
  return new Proxy(client, { get: (target, property) => (property === 'query' ? query : Reflect.get(target, property, target)) })
}

async function empty(client: PGlite): Promise<void> {
  const db = drizzle({ client })
  const { rows } = await db.execute<{ tablename: string }>(sql`select tablename from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations'`)
  const names = rows.map((row) => `"${row.tablename}"`).join(', ')
  await db.execute(sql.raw(`truncate ${names} cascade`))
}
