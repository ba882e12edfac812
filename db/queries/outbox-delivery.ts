import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, lte, not, or, sql } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { outbox } from '../schema/outbox.ts'
import { people } from '../schema/people.ts'
import type { Lease } from './jobs.ts'

export type WaitingParcel = typeof outbox.$inferSelect

/** Takes mail that is due and that no living process is sending. Of one group only one is on its way at a time, so that its letters arrive in their order. */
export async function leaseParcels(tx: Tx, { by, forMs, limit }: Lease, at: Date): Promise<WaitingParcel[]> {
  const free = isFree(at)
  const due = await tx.select({ id: outbox.id }).from(outbox).where(free).orderBy(asc(outbox.dueAt), asc(outbox.id)).limit(limit)
  if (due.length === 0) return []
  return tx
    .update(outbox)
    .set({ leasedBy: by, leasedUntil: new Date(at.getTime() + forMs), attempts: sql`${outbox.attempts} + 1` })
    .where(and(inArray(outbox.id, due.map((parcel) => parcel.id)), free)) // the guard again: another process may have been quicker
    .returning()
}

/** How much mail could be leased now, at most `limit`. To see without writing whether there is anything to do. */
export async function dueParcels(db: Reader, limit: number, at: Date): Promise<number> {
  return (await db.select({ id: outbox.id }).from(outbox).where(isFree(at)).limit(limit)).length
}

type Stuck = Pick<WaitingParcel, 'id' | 'payload' | 'createdAt' | 'dueAt' | 'attempts' | 'parkedAt' | 'lastError'> & { name: string | null }

/** What did not leave: given up first, then what will be tried again, then what simply waits. */
export async function unsentParcels(db: Reader, limit: number): Promise<Stuck[]> {
  return db
    .select({ id: outbox.id, payload: outbox.payload, createdAt: outbox.createdAt, dueAt: outbox.dueAt, attempts: outbox.attempts, parkedAt: outbox.parkedAt, lastError: outbox.lastError, name: people.name })
    .from(outbox)
    .leftJoin(people, eq(people.id, outbox.personId))
    .where(and(eq(outbox.kind, 'mail'), isNull(outbox.sentAt), isNull(outbox.supersededAt)))
    .orderBy(desc(sql`${outbox.parkedAt} is not null`), desc(sql`${outbox.lastError} is not null`), asc(outbox.dueAt), asc(outbox.id))
    .limit(limit)
}

/** Gives letters that were given up another round of attempts. Returns how many. */
export async function retryParked(tx: Tx, ids: readonly string[], at: Date): Promise<number> {
  if (ids.length === 0) return 0
  return (await tx.update(outbox).set({ parkedAt: null, attempts: 0, dueAt: at }).where(and(inArray(outbox.id, [...ids]), isNotNull(outbox.parkedAt), isNull(outbox.sentAt), isNull(outbox.supersededAt))).returning({ id: outbox.id })).length
}

function isFree(at: Date) {
  return and(eq(outbox.kind, 'mail'), not(groupIsOnItsWay(at)), isNull(outbox.sentAt), isNull(outbox.supersededAt), isNull(outbox.parkedAt), lte(outbox.dueAt, at), or(isNull(outbox.leasedUntil), lt(outbox.leasedUntil, at)))
}

function groupIsOnItsWay(at: Date) {
  return sql`exists (select 1 from outbox other where other.group_key = ${outbox.groupKey} and other.id <> ${outbox.id} and other.sent_at is null and other.leased_until >= ${sql.param(at, outbox.leasedUntil)})`
}

/** Returns false when the lease was lost meanwhile. */
export async function markSent(tx: Tx, { id, by }: { id: string; by: string }, at: Date): Promise<boolean> {
  return release(tx, { id, by }, { sentAt: at })
}

/** To be tried again later. */
export async function postponeParcel(tx: Tx, { id, by, dueAt, error }: { id: string; by: string; dueAt: Date; error: string }): Promise<boolean> {
  return release(tx, { id, by }, { dueAt, lastError: error })
}

/** Not sent after all, and nobody's fault: free again at once, and not an attempt. */
export async function handBack(tx: Tx, { ids, by }: { ids: readonly string[]; by: string }): Promise<void> {
  if (ids.length === 0) return
  await tx.update(outbox).set({ leasedBy: null, leasedUntil: null, attempts: sql`${outbox.attempts} - 1` }).where(and(inArray(outbox.id, [...ids]), eq(outbox.leasedBy, by), isNull(outbox.sentAt)))
}

/** Given up, for a person to look at. */
export async function parkParcel(tx: Tx, { id, by, error }: { id: string; by: string; error: string }, at: Date): Promise<boolean> {
  return release(tx, { id, by }, { parkedAt: at, lastError: error })
}

async function release(tx: Tx, { id, by }: { id: string; by: string }, change: Partial<typeof outbox.$inferInsert>): Promise<boolean> {
  const held = and(eq(outbox.id, id), eq(outbox.leasedBy, by), isNull(outbox.sentAt))
  return (await tx.update(outbox).set({ ...change, leasedBy: null, leasedUntil: null }).where(held).returning({ id: outbox.id })).length > 0
}
