import type { Tx } from '#db/dialect'
import { callNextIn, giveBackPlace } from '#db/queries/seat-pools.ts'
import { activeSeatsOf, headOfQueue, moveSeat, type Seat } from '#db/queries/seats.ts'
import { promotion, type PromotionRule } from './promotion-rule.ts'

/** What the house did to somebody's seat by itself. The caller writes to them, in the same transaction. */
export type Moved = { kind: 'confirmed' | 'offered' | 'expired'; seat: Seat }

/** Fills free places from the queue, in its order (`priority` descending, then `seq`), at most `limit`. A person who is promoted out of the upgrade lane frees the old seat, which is filled too. */
export async function promote(tx: Tx, poolId: string, rule: PromotionRule, at: Date, limit = Number.POSITIVE_INFINITY): Promise<Moved[]> {
  const moved: Moved[] = []
  const next = promotion(rule, at)
  if (next.kind === 'none') return moved
  for (let n = 0; n < limit && (await callNextIn(tx, poolId)); n++) {
    const first = await headOfQueue(tx, poolId)
    if (!first) throw new Error(`Pool ${poolId} counts people who wait, and none does`)
    if (next.kind === 'offer') {
      moved.push({ kind: 'offered', seat: mustMove(await moveSeat(tx, { id: first.id, from: 'waiting', to: 'offered', set: { offerExpiresAt: next.expiresAt } }, house, at)) })
    } else {
      const { seat, freed } = await seatFor(tx, first, house, at)
      moved.push({ kind: 'confirmed', seat })
      if (freed) moved.push(...(await promote(tx, freed, rule, at)))
    }
  }
  return moved
}

/** Confirms a waiting or offered seat whose place is counted already. In the upgrade lane it becomes the main seat, and the old one ends: at no instant are there two, or none. Returns the pool that the old one was in. */
export async function seatFor(tx: Tx, seat: Seat, mover: { by: string | null; reason?: string | null }, at: Date): Promise<{ seat: Seat; freed: string | null }> {
  const old = seat.lane === 'upgrade' ? (await activeSeatsOf(tx, seat.scopeId, seat.personId)).main : undefined
  if (old) {
    mustMove(await moveSeat(tx, { id: old.id, from: old.state, to: 'cancelled' }, { ...mover, reason: 'Changed to the other way of taking part' }, at))
    await giveBackPlace(tx, old.poolId)
  }
  const confirmed = mustMove(await moveSeat(tx, { id: seat.id, from: seat.state, to: 'confirmed', set: { lane: 'main', offerExpiresAt: null } }, mover, at))
  return { seat: confirmed, freed: old ? old.poolId : null }
}

const house = { by: null }

/** Whoever moves a seat holds its pool's row, so nobody else can have moved it. */
function mustMove(seat: Seat | undefined): Seat {
  if (!seat) throw new Error('A seat was moved by two writes at once')
  return seat
}
