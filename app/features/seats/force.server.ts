import type { Tx } from '#db/dialect'
import { forcePlace, leaveQueue, type Pool } from '#db/queries/seat-pools.ts'
import { insertSeat, moveSeat, type Seat } from '#db/queries/seats.ts'

/** Lets somebody in whatever the capacity and whoever waits: an organizer's decision, with its reason on the seat's record. `held` is the person's active main seat in this pool, if any. Call with the pools held. */
export async function forceSeat(tx: Tx, { pool, personId, held, by, reason }: { pool: Pool; personId: string; held: Seat | undefined; by: string; reason: string }, at: Date): Promise<boolean> {
  if (held?.state === 'confirmed') return false
  if (held) {
    if (!(await moveSeat(tx, { id: held.id, from: held.state, to: 'confirmed', set: { forced: true, offerExpiresAt: null } }, { by, reason }, at))) return false
    if (held.state === 'waiting') {
      await leaveQueue(tx, pool.id)
      await forcePlace(tx, pool.id)
    }
    return true
  }
  await forcePlace(tx, pool.id)
  await insertSeat(tx, { poolId: pool.id, scopeId: pool.scopeId, personId, lane: 'main', state: 'confirmed', seq: 0, priority: 0, forced: true }, { by, reason }, at)
  return true
}
