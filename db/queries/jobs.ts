import { and, asc, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { jobs } from '../schema/outbox.ts'

type Job = typeof jobs.$inferSelect
export type Lease = { by: string; forMs: number; limit: number }

/** Returns false when this work is planned already or was done: the dedupe key decides. */
export async function planJob(tx: Tx, job: Pick<Job, 'name' | 'dedupeKey' | 'payload' | 'dueAt'>, at: Date): Promise<boolean> {
  return (await tx.insert(jobs).values({ ...job, id: newId(at), attempts: 0 }).onConflictDoNothing().returning({ id: jobs.id })).length > 0
}

/** Takes jobs that are due and that no living process holds, of one name or of all; the lease's end gives them back if this process dies. */
export async function leaseJobs(tx: Tx, { by, forMs, limit, name }: Lease & { name?: string }, at: Date): Promise<Job[]> {
  const free = and(isNull(jobs.doneAt), lte(jobs.dueAt, at), name === undefined ? undefined : eq(jobs.name, name), or(isNull(jobs.leasedUntil), lt(jobs.leasedUntil, at)))
  const due = await tx.select({ id: jobs.id }).from(jobs).where(free).orderBy(asc(jobs.dueAt), asc(jobs.id)).limit(limit)
  if (due.length === 0) return []
  return tx
    .update(jobs)
    .set({ leasedBy: by, leasedUntil: new Date(at.getTime() + forMs), attempts: sql`${jobs.attempts} + 1` })
    .where(and(inArray(jobs.id, due.map((job) => job.id)), free)) // the guard again: another process may have been quicker
    .returning()
}

/** Returns false when the lease was lost meanwhile: somebody else does it now. */
export async function finishJob(tx: Tx, { id, by }: { id: string; by: string }, at: Date): Promise<boolean> {
  const held = and(eq(jobs.id, id), eq(jobs.leasedBy, by), isNull(jobs.doneAt))
  return (await tx.update(jobs).set({ doneAt: at, leasedBy: null, leasedUntil: null }).where(held).returning({ id: jobs.id })).length > 0
}

/** Gives the job back for later, with what went wrong. */
export async function postponeJob(tx: Tx, { id, by, dueAt, error }: { id: string; by: string; dueAt: Date; error: string }): Promise<boolean> {
  const held = and(eq(jobs.id, id), eq(jobs.leasedBy, by), isNull(jobs.doneAt))
  return (await tx.update(jobs).set({ dueAt, lastError: error, leasedBy: null, leasedUntil: null }).where(held).returning({ id: jobs.id })).length > 0
}
