import type { Tx } from '#db/dialect'
import { heldPools, type Pool, queueUp, takePlace } from '#db/queries/seat-pools.ts'
import { activeSeatsOf, insertSeat } from '#db/queries/seats.ts'
import type { Lane, SeatState } from '#db/schema/seats.ts'
import { lapseOffers } from './leave.server.ts'
import type { Moved } from './promote.server.ts'
import type { PromotionRule } from './promotion-rule.ts'

export type Joined =
  | { kind: 'confirmed'; seatId: string; moved: Moved[] }
  | { kind: 'waiting'; seatId: string; seq: number; moved: Moved[] }
  | { kind: 'already'; state: SeatState }
  /** No place and no room in the queue. Nothing was written but what ran out meanwhile. */
  | { kind: 'full'; moved: Moved[] }

type Joiner = { pool: Pool; personId: string; by: string; lane?: Lane; priority?: number }

/**
 * Gives the person a place, or a place in the queue, inside the caller's write. A waiting person is never overtaken (after pretix, which counts
 * the waiting against its quota). A person has one active seat per scope and lane: a second attempt is told the first one's state.
 */
export async function join(tx: Tx, { pool, personId, by, lane = 'main', priority = 0 }: Joiner, rule: PromotionRule, at: Date): Promise<Joined> {
  const held = (await activeSeatsOf(tx, pool.scopeId, personId))[lane]
  if (held) return { kind: 'already', state: held.state }
  const moved = rule.offersFrom && at >= rule.offersFrom ? await lapsed(tx, pool, rule, at) : []
  const base = { poolId: pool.id, scopeId: pool.scopeId, personId, lane, priority, forced: false }
  if (await takePlace(tx, pool.id)) {
    const seatId = await insertSeat(tx, { ...base, state: 'confirmed', seq: 0 }, { by }, at)
    return seatId ? { kind: 'confirmed', seatId, moved } : twice()
  }
  const seq = await queueUp(tx, pool.id)
  if (seq === undefined) return { kind: 'full', moved }
  const seatId = await insertSeat(tx, { ...base, state: 'waiting', seq }, { by }, at)
  return seatId ? { kind: 'waiting', seatId, seq, moved } : twice()
}

async function lapsed(tx: Tx, pool: Pool, rule: PromotionRule, at: Date): Promise<Moved[]> {
  await heldPools(tx, pool.scopeId)
  return lapseOffers(tx, pool.id, rule, at)
}

/** A second click of the same person was quicker, on an engine where two writes run at once. The counters must go back: the whole write is undone, and tried again it finds the seat. */
export class JoinedTwice extends Error {}

function twice(): never {
  throw new JoinedTwice('Two writes joined for one person at once')
}
