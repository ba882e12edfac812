import type { Db } from '#db/dialect'
import { eventForSeats } from '#db/queries/registrations.ts'
import { poolById, setPaused } from '#db/queries/seat-pools.ts'
import { fill } from './change-capacity.server.ts'

export type PauseOutcome = { kind: 'paused' } | { kind: 'resumed'; promoted: number } | { kind: 'unchanged' }

/** Stops calling people in from the queue, or goes on and fills what came free meanwhile. */
export async function pauseQueue(db: Db, { poolId, paused }: { poolId: string; paused: boolean }, at: Date): Promise<PauseOutcome> {
  const pool = await poolById(db.read, poolId)
  const event = pool && (await eventForSeats(db.read, pool.scopeId))
  if (!event || !(await db.write((tx) => setPaused(tx, poolId, paused ? at : null)))) return { kind: 'unchanged' }
  return paused ? { kind: 'paused' } : { kind: 'resumed', promoted: await fill(db, event, poolId, at) }
}
