import { sql } from 'drizzle-orm'
import type { Reader } from '#db/dialect'
import { people } from '../schema/people.ts'

/** Rejects when the database does not answer. Reads a table, because a connection alone answers also from an empty file. */
export async function ping(db: Reader): Promise<void> {
  await db.select({ one: sql<number>`1` }).from(people).limit(1)
}
