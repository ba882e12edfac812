import { and, asc, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Tx } from '#db/dialect'
import { outbox } from '../schema/outbox.ts'
import type { Lease } from './jobs.ts'

type WaitingParcel = typeof outbox.$inferSelect

/** Takes what is due and what no living process is sending. */
export async function leaseParcels(tx: Tx, { by, forMs, limit }: Lease, at: Date): Promise<WaitingParcel[]> {
  const free = and(isNull(outbox.sentAt), isNull(outbox.supersededAt), isNull(outbox.parkedAt), lte(outbox.dueAt, at), or(isNull(outbox.leasedUntil), lt(outbox.leasedUntil, at)))
  const due = await tx.select({ id: outbox.id }).from(outbox).where(free).orderBy(asc(outbox.dueAt), asc(outbox.id)).limit(limit)
  if (due.length === 0) return []
  return tx
    .update(outbox)
    .set({ leasedBy: by, leasedUntil: new Date(at.getTime() + forMs), attempts: sql`${outbox.attempts} + 1` })
    .where(and(inArray(outbox.id, due.map((parcel) => parcel.id)), free)) // the guard again: another process may have been quicker
    .returning()
}

/** Returns false when the lease was lost meanwhile. */
export async function markSent(tx: Tx, { id, by }: { id: string; by: string }, at: Date): Promise<boolean> {
  return release(tx, { id, by }, { sentAt: at })
}

/** To be tried again later. */
export async function postponeParcel(tx: Tx, { id, by, dueAt, error }: { id: string; by: string; dueAt: Date; error: string }): Promise<boolean> {
  return release(tx, { id, by }, { dueAt, lastError: error })
}

/** Given up, for a person to look at. */
export async function parkParcel(tx: Tx, { id, by, error }: { id: string; by: string; error: string }, at: Date): Promise<boolean> {
  return release(tx, { id, by }, { parkedAt: at, lastError: error })
}

async function release(tx: Tx, { id, by }: { id: string; by: string }, change: Partial<typeof outbox.$inferInsert>): Promise<boolean> {
  const held = and(eq(outbox.id, id), eq(outbox.leasedBy, by), isNull(outbox.sentAt))
  return (await tx.update(outbox).set({ ...change, leasedBy: null, leasedUntil: null }).where(held).returning({ id: outbox.id })).length > 0
}
