import { promote } from '#app/features/seats/promote.server.ts'
import type { Db, Tx } from '#db/dialect'
import { type EventForSeats, eventForSeats } from '#db/queries/registrations.ts'
import { heldPools, type Pool } from '#db/queries/seat-pools.ts'
import { promotionOf } from './promotion-of.ts'
import { tellMoved } from './tell-moved.server.ts'

/** So many promotions a write, so that those who click meanwhile get their answer too; they find a queue, and stand behind it. */
const SLICE = 100

type Called = { promoted: number; /** There may be more to call in, in a write of their own. */ more: boolean }

/** Calls people into free places, in the write that made them free. */
export async function callIn(tx: Tx, { event, pools, poolId }: { event: EventForSeats; pools: readonly Pool[]; poolId: string }, at: Date): Promise<Called> {
  const moved = await promote(tx, poolId, promotionOf(event), at, SLICE)
  await tellMoved(tx, event, pools, moved, at)
  const promoted = moved.filter(({ seat }) => seat.poolId === poolId).length
  return { promoted, more: promoted >= SLICE }
}

/** Goes on until there is no free place or nobody waits. Returns how many were called in. */
export async function callInTheRest(db: Db, { eventId, poolId }: { eventId: string; poolId: string }, at: Date): Promise<number> {
  for (let promoted = 0; ; ) {
    const slice = await db.write(async (tx): Promise<Called> => {
      const event = await eventForSeats(tx, eventId)
      return event ? callIn(tx, { event, pools: await heldPools(tx, eventId), poolId }, at) : { promoted: 0, more: false }
    })
    promoted += slice.promoted
    if (!slice.more) return promoted
  }
}
