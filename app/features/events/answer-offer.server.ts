import { answer } from '#app/features/seats/answer.server.ts'
import type { Db } from '#db/dialect'
import { eventForSeats } from '#db/queries/registrations.ts'
import { heldPools } from '#db/queries/seat-pools.ts'
import { seatById } from '#db/queries/seats.ts'
import { promotionOf } from './promotion-of.ts'
import { tellConfirmed, tellMoved } from './tell-moved.server.ts'

export type AnswerOutcome = { kind: 'confirmed' | 'declined' | 'offer-expired' | 'changed-since' | 'unknown' }

/** Takes or passes on the place that was offered. Somebody else's offer is unknown. */
export async function answerOffer(db: Db, { seatId, personId, answer: yes }: { seatId: string; personId: string; answer: 'accept' | 'decline' }, at: Date): Promise<AnswerOutcome> {
  return db.write(async (tx) => {
    const shown = await seatById(tx, seatId)
    const event = shown?.personId === personId ? await eventForSeats(tx, shown.scopeId) : undefined
    if (!shown || !event) return { kind: 'unknown' }
    const pools = await heldPools(tx, event.id)
    const seat = (await seatById(tx, seatId)) ?? shown // again, now that nobody else can move it
    const answered = await answer(tx, { seat, with: yes, by: personId }, promotionOf(event), at)
    if (answered.kind === 'changed-since') return answered
    await tellMoved(tx, event, pools, answered.moved, at)
    const mode = pools.find((pool) => pool.id === seat.poolId)?.mode ?? 'any'
    if (answered.kind === 'confirmed') await tellConfirmed(tx, { event, personId, mode, how: 'registered' }, at)
    return { kind: answered.kind }
  })
}
