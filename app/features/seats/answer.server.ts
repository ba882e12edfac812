import type { Tx } from '#db/dialect'
import type { Seat } from '#db/queries/seats.ts'
import { endSeat, lapseOffers } from './leave.server.ts'
import { type Moved, promote, seatFor } from './promote.server.ts'
import type { PromotionRule } from './promotion-rule.ts'

export type Answered = { kind: 'confirmed' | 'declined' | 'offer-expired'; moved: Moved[] } | { kind: 'changed-since' }

/** Accepts or declines an offer. At its expiry it is too late, and the next person is offered in the same write. Call with the pools held and the seat as read after that. */
export async function answer(tx: Tx, { seat, with: yes, by }: { seat: Seat; with: 'accept' | 'decline'; by: string }, rule: PromotionRule, at: Date): Promise<Answered> {
  if (seat.state !== 'offered' || !seat.offerExpiresAt) return { kind: 'changed-since' }
  if (at >= seat.offerExpiresAt) return { kind: 'offer-expired', moved: await lapseOffers(tx, seat.poolId, rule, at) }
  if (yes === 'decline') return { kind: 'declined', moved: (await endSeat(tx, seat, 'declined', { by }, rule, at)).moved }
  const { freed } = await seatFor(tx, seat, { by }, at)
  return { kind: 'confirmed', moved: freed ? await promote(tx, freed, rule, at) : [] }
}
