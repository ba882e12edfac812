import { desc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { eventKeys } from '../schema/events.ts'

export type EventKey = typeof eventKeys.$inferSelect

const ofEvent = prepared((db) => db.select().from(eventKeys).where(eq(eventKeys.eventId, sql.placeholder('eventId'))).orderBy(desc(eventKeys.createdAt), desc(eventKeys.id)).limit(1))
const byId = prepared((db) => db.select().from(eventKeys).where(eq(eventKeys.id, sql.placeholder('id'))))

/** The pair that signs the event's tickets now. */
export async function newestKey(db: Reader, eventId: string): Promise<EventKey | undefined> {
  return (await ofEvent(db, { eventId }))[0]
}

/** The pair that a ticket names; older ones go on verifying. */
export async function keyById(db: Reader, id: string): Promise<EventKey | undefined> {
  return (await byId(db, { id }))[0]
}

export async function insertKey(tx: Tx, key: Pick<EventKey, 'eventId' | 'publicKey' | 'sealedPrivateKey'>, at: Date): Promise<EventKey> {
  const row = { id: newId(at), ...key, createdAt: at }
  await tx.insert(eventKeys).values(row)
  return row
}
