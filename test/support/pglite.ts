import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
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

async function migrated(): Promise<PGlite> {
  const client = await PGlite.create()
  const db = onPglite(client)
  await migrate(db as unknown as Parameters<typeof migrate>[0]) // the same type wherever this file is loaded
  return client
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
