import type { Tx } from '#db/dialect'
import { type Pool, queueUp, takePlace } from '#db/queries/seat-pools.ts'
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
 * the waiting against its quota). A person has one active seat per scope and lane: a second attempt is told the first one's state. Call with the
 * pools held: of two clicks at once, the second then sees the first one's seat on either engine.
 */
export async function join(tx: Tx, { pool, personId, by, lane = 'main', priority = 0 }: Joiner, rule: PromotionRule, at: Date): Promise<Joined> {
  const held = (await activeSeatsOf(tx, pool.scopeId, personId))[lane]
  if (held) return { kind: 'already', state: held.state }
  const moved = await lapseOffers(tx, pool.id, rule, at)
  const base = { poolId: pool.id, scopeId: pool.scopeId, personId, lane, priority, forced: false }
  if (await takePlace(tx, pool.id)) return { kind: 'confirmed', seatId: await insertSeat(tx, { ...base, state: 'confirmed', seq: 0 }, { by }, at), moved }
  const seq = await queueUp(tx, pool.id)
  if (seq === undefined) return { kind: 'full', moved }
  return { kind: 'waiting', seq, seatId: await insertSeat(tx, { ...base, state: 'waiting', seq }, { by }, at), moved }
}
