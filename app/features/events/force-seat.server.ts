import { forceSeat } from '#app/features/seats/force.server.ts'
import type { Db } from '#db/dialect'
import { eventForSeats, registerOrReturn } from '#db/queries/registrations.ts'
import { heldPools } from '#db/queries/seat-pools.ts'
import { activeSeatsOf } from '#db/queries/seats.ts'
import { tellConfirmed } from './tell-moved.server.ts'

export type ForceOutcome = { kind: 'confirmed' } | { kind: 'already-registered' } | { kind: 'unknown' } | { kind: 'closed' }

/** An organizer gives somebody a place beyond the capacity, with a reason that stays on the record. Whoever waits or is offered a place in the same way of taking part is confirmed; who holds another place must give it back first. */
export async function forceRegistration(db: Db, { eventId, personId, mode, by, reason }: { eventId: string; personId: string; mode: 'in_person' | 'online'; by: string; reason: string }, at: Date): Promise<ForceOutcome> {
  return db.write(async (tx) => {
    const event = await eventForSeats(tx, eventId)
    if (!event) return { kind: 'unknown' }
    if (event.cancelledAt || at >= event.endsAt) return { kind: 'closed' }
    const pool = (await heldPools(tx, eventId)).find((one) => one.mode === mode)
    if (!pool) return { kind: 'unknown' }
    const { main } = await activeSeatsOf(tx, eventId, personId)
    if (main && main.poolId !== pool.id) return { kind: 'already-registered' }
    if (!(await forceSeat(tx, { pool, personId, held: main, by, reason }, at))) return { kind: 'already-registered' }
    if (!main) await registerOrReturn(tx, { eventId, personId, answers: {}, source: 'organizer' }, at)
    await tellConfirmed(tx, { event, personId, mode, how: 'promoted' }, at)
    return { kind: 'confirmed' }
  })
}
