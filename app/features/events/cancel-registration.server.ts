import { leaveScope } from '#app/features/seats/leave.server.ts'
import type { Db } from '#db/dialect'
import { eventForSeats } from '#db/queries/registrations.ts'
import { heldPools } from '#db/queries/seat-pools.ts'
import { promotionOf } from './promotion-of.ts'
import { tellCancelled, tellMoved } from './tell-moved.server.ts'

export type CancelOutcome = { kind: 'cancelled' } | { kind: 'not-registered' } | { kind: 'too-late' }
type Cancellation = { eventId: string; personId: string; /** An organizer who ends somebody's registration, with the reason that the person is told. */ organizer?: { id: string; reason: string } }

/** Gives the place, the place in the queue or the offer back, and calls the next person in. Oneself until the event begins; an organizer until it ends. */
export async function cancelRegistration(db: Db, { eventId, personId, organizer }: Cancellation, at: Date): Promise<CancelOutcome> {
  return db.write(async (tx) => {
    const event = await eventForSeats(tx, eventId)
    if (!event) return { kind: 'not-registered' }
    if (at >= (organizer ? event.endsAt : event.startsAt)) return { kind: 'too-late' }
    const pools = await heldPools(tx, eventId)
    const reason = organizer?.reason ?? null
    const { ended, moved } = await leaveScope(tx, { scopeId: eventId, personId }, { by: organizer?.id ?? personId, reason }, promotionOf(event), at)
    if (ended.length === 0) return { kind: 'not-registered' }
    await tellCancelled(tx, { event, personId, reason }, at)
    await tellMoved(tx, event, pools, moved, at)
    return { kind: 'cancelled' }
  })
}
