import { randomUUID } from 'node:crypto'
import { z } from 'zod'

import type { Db, Tx } from '#db/dialect'
import { finishJob, leaseJobs, planJob } from '#db/queries/jobs.ts'
import { tellOfRelease } from './plan/tell-of-release.server.ts'
import { tellOfCancellation, tellOfChange } from './tell-registrants.server.ts'

const JOB = 'event.tell'
/** Longer than telling everyone of the largest event takes; a process that died gives its work back after it. */
const LEASE_MS = 5 * 60_000

const news = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), eventId: z.string(), version: z.number() }),
  z.object({ kind: z.literal('cancelled'), eventId: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('released'), eventId: z.string(), releaseId: z.string() }),
])
type News = z.infer<typeof news>

/** Notes, in the write of the change itself, that people have to be told of it: too many for one write, and none may be forgotten when the process ends in between. */
export async function planTelling(tx: Tx, what: News, at: Date): Promise<void> {
  const which = what.kind === 'changed' ? String(what.version) : what.kind === 'released' ? what.releaseId : ''
  await planJob(tx, { name: JOB, dedupeKey: `${JOB}:${what.kind}:${what.eventId}:${which}`, payload: what, dueAt: at }, at)
}

/** Tells everyone of whatever has been noted. Right after a change, and every minute for what a process left undone. Each telling is harmless to repeat. */
export async function tellDue(db: Db, at: Date): Promise<void> {
  const by = randomUUID()
  for (;;) {
    const [job] = await db.write((tx) => leaseJobs(tx, { by, forMs: LEASE_MS, limit: 1, name: JOB }, at))
    if (!job) return
    await tell(db, news.parse(job.payload), at)
    await db.write((tx) => finishJob(tx, { id: job.id, by }, at))
  }
}

async function tell(db: Db, what: News, at: Date): Promise<number> {
  if (what.kind === 'changed') return tellOfChange(db, what.eventId, at)
  return what.kind === 'cancelled' ? tellOfCancellation(db, what, at) : tellOfRelease(db, what, at)
}
