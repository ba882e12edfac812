import type { Tx } from '#db/dialect'
import { giveBackPlace, leaveQueue } from '#db/queries/seat-pools.ts'
import { activeSeatsOf, deadOffers, type Mover, moveSeat, type Seat } from '#db/queries/seats.ts'
import { type Moved, promote } from './promote.server.ts'
import type { PromotionRule } from './promotion-rule.ts'

/** Ends one seat and hands its place on. False when it was moved since it was read. */
export async function endSeat(tx: Tx, seat: Seat, to: 'cancelled' | 'declined' | 'expired', mover: Mover, rule: PromotionRule, at: Date): Promise<{ ended: boolean; moved: Moved[] }> {
  if (!(await moveSeat(tx, { id: seat.id, from: seat.state, to, set: { offerExpiresAt: null } }, mover, at))) return { ended: false, moved: [] }
  if (seat.state === 'waiting') {
    await leaveQueue(tx, seat.poolId)
    return { ended: true, moved: [] }
  }
  await giveBackPlace(tx, seat.poolId)
  return { ended: true, moved: await promote(tx, seat.poolId, rule, at) }
}

/** Ends all that the person has in the scope; the upgrade first, so that the place which comes free does not go to the one who leaves. */
export async function leaveScope(tx: Tx, { scopeId, personId }: { scopeId: string; personId: string }, mover: Mover, rule: PromotionRule, at: Date): Promise<{ ended: Seat[]; moved: Moved[] }> {
  const { main, upgrade } = await activeSeatsOf(tx, scopeId, personId)
  const ended: Seat[] = []
  const moved: Moved[] = []
  for (const seat of [upgrade, main]) {
    if (!seat) continue
    const left = await endSeat(tx, seat, 'cancelled', mover, rule, at)
    if (left.ended) ended.push(seat)
    moved.push(...left.moved)
  }
  return { ended, moved }
}

/** Ends the pool's offers whose time is up and offers their places to the next. Also called before every decision about the pool, so that a sweep that comes late lets no dead offer win. */
export async function lapseOffers(tx: Tx, poolId: string, rule: PromotionRule, at: Date): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const seat of await deadOffers(tx, poolId, at)) {
    const lapsed = await endSeat(tx, seat, 'expired', { by: null }, rule, at)
    if (lapsed.ended) moved.push({ kind: 'expired', seat: { ...seat, state: 'expired' } }, ...lapsed.moved)
  }
  return moved
}
