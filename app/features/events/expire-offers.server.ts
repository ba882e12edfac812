import { lapseOffers } from '#app/features/seats/leave.server.ts'
import type { Db } from '#db/dialect'
import { eventForSeats } from '#db/queries/registrations.ts'
import { heldPools, poolsToFill } from '#db/queries/seat-pools.ts'
import { poolsWithDeadOffers } from '#db/queries/seats.ts'
import { callInTheRest } from './call-in.server.ts'
import { promotionOf } from './promotion-of.ts'
import { tellMoved } from './tell-moved.server.ts'

/** Once a minute: ends offers that nobody took in time and offers their places to the next. Returns how many ended. */
export async function expireOffers(db: Db, at: Date): Promise<number> {
  let ended = 0
  for (const { poolId, scopeId } of await poolsWithDeadOffers(db.read, at)) {
    ended += await db.write(async (tx) => {
      const event = await eventForSeats(tx, scopeId)
      if (!event) return 0
      const pools = await heldPools(tx, scopeId)
      const moved = await lapseOffers(tx, poolId, promotionOf(event), at)
      await tellMoved(tx, event, pools, moved, at)
      return moved.filter(({ kind }) => kind === 'expired').length
    })
  }
  // A large raise is many writes; the process may have stopped between two of them.
  for (const { poolId, scopeId } of await poolsToFill(db.read)) await callInTheRest(db, { eventId: scopeId, poolId }, at)
  return ended
}
