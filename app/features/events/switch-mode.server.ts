import { switchPool } from '#app/features/seats/switch.server.ts'
import type { Db } from '#db/dialect'
import { placeInQueue } from '#db/queries/events.ts'
import { eventForSeats } from '#db/queries/registrations.ts'
import { heldPools } from '#db/queries/seat-pools.ts'
import { promotionOf } from './promotion-of.ts'
import { tellConfirmed, tellMoved, tellWaiting } from './tell-moved.server.ts'

export type SwitchOutcome =
  | { kind: 'confirmed' }
  /** `keeps`: the place of before stays until then. */
  | { kind: 'waiting'; place: number; keeps: boolean }
  | { kind: 'unchanged' }
  | { kind: 'full' }
  | { kind: 'not-registered' }
  | { kind: 'closed' }

/** From in person to online or back, until the event begins. Nobody loses a place by asking. */
export async function switchMode(db: Db, { eventId, personId, to }: { eventId: string; personId: string; to: 'in_person' | 'online' }, at: Date): Promise<SwitchOutcome> {
  return db.write(async (tx) => {
    const event = await eventForSeats(tx, eventId)
    if (!event || event.cancelledAt || !event.publishedAt || at >= event.startsAt) return { kind: 'closed' }
    const pools = await heldPools(tx, eventId)
    const target = pools.find(({ mode }) => mode === to)
    if (!target) return { kind: 'closed' }
    const switched = await switchPool(tx, { to: target, personId, by: personId }, promotionOf(event), at)
    await tellMoved(tx, event, pools, switched.moved, at) // what ran out meanwhile is told whatever becomes of this wish
    if (switched.kind === 'not-seated') return { kind: 'not-registered' }
    if (switched.kind === 'unchanged' || switched.kind === 'full') return { kind: switched.kind }
    if (switched.kind === 'waiting') {
      const place = await placeInQueue(tx, { poolId: target.id, priority: 0, seq: switched.seq })
      await tellWaiting(tx, { event, personId, mode: to, seatId: switched.seatId, place }, at)
      return { kind: 'waiting', place, keeps: switched.keeps }
    }
    await tellConfirmed(tx, { event, personId, mode: to, how: 'registered' }, at)
    return { kind: 'confirmed' }
  })
}
