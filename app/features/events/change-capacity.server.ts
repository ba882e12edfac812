import { promote } from '#app/features/seats/promote.server.ts'
import type { Db } from '#db/dialect'
import { type EventForSeats, eventForSeats } from '#db/queries/registrations.ts'
import { heldPools, poolById, setCapacity } from '#db/queries/seat-pools.ts'
import { promotionOf } from './promotion-of.ts'
import { tellMoved } from './tell-moved.server.ts'

export type CapacityOutcome = { kind: 'raised'; promoted: number } | { kind: 'lowered' } | { kind: 'overfull'; by: number } | { kind: 'unchanged' }

/** So many promotions a write, so that those who click meanwhile get their answer too; they find a queue, and stand behind it. */
const SLICE = 100

/** `to` null: no limit. A lower number takes nobody's place away: the pool is overfull until enough people have cancelled. */
export async function changeCapacity(db: Db, { poolId, to, by, reason }: { poolId: string; to: number | null; by: string; reason: string | null }, at: Date): Promise<CapacityOutcome> {
  const before = await poolById(db.read, poolId)
  const event = before && (await eventForSeats(db.read, before.scopeId))
  if (!before || !event) return { kind: 'unchanged' }
  const pool = await db.write((tx) => setCapacity(tx, { id: poolId, from: before.capacity, to, by, reason }, at))
  if (!pool) return { kind: 'unchanged' }
  if (to !== null && pool.taken > to) return { kind: 'overfull', by: pool.taken - to }
  if (to !== null && (before.capacity === null || to < before.capacity)) return { kind: 'lowered' }
  return { kind: 'raised', promoted: await fill(db, event, poolId, at) }
}

/** Calls people in until there is no free place or nobody waits. */
export async function fill(db: Db, event: EventForSeats, poolId: string, at: Date): Promise<number> {
  for (let promoted = 0; ; ) {
    const slice = await db.write(async (tx) => {
      const pools = await heldPools(tx, event.id)
      const moved = await promote(tx, poolId, promotionOf(event), at, SLICE)
      await tellMoved(tx, event, pools, moved, at)
      return moved.filter(({ seat }) => seat.poolId === poolId).length
    })
    promoted += slice
    if (slice < SLICE) return promoted
  }
}
