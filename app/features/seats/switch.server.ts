import type { Tx } from '#db/dialect'
import { type Pool, queueUp, takePlace } from '#db/queries/seat-pools.ts'
import { activeSeatsOf, insertSeat } from '#db/queries/seats.ts'
import { endSeat, lapseOffers } from './leave.server.ts'
import type { Moved } from './promote.server.ts'
import type { PromotionRule } from './promotion-rule.ts'

export type Switched =
  | { kind: 'confirmed'; moved: Moved[] }
  /** `keeps`: the place of before stays until this one is free. */
  | { kind: 'waiting'; seatId: string; seq: number; keeps: boolean; moved: Moved[] }
  | { kind: 'unchanged' | 'full' | 'not-seated'; moved: Moved[] }

/**
 * From one pool of a scope to the other. Who holds a place keeps it until there is one over there, by waiting in the upgrade lane; who only
 * waits goes to the end of the other queue. Asking for where one is already ends the wish to change. Call with the pools held.
 */
export async function switchPool(tx: Tx, { to, personId, by }: { to: Pool; personId: string; by: string }, rule: PromotionRule, at: Date): Promise<Switched> {
  const moved = await lapseOffers(tx, to.id, rule, at)
  const { main, upgrade } = await activeSeatsOf(tx, to.scopeId, personId)
  if (!main) return { kind: 'not-seated', moved }
  if (main.poolId === to.id) {
    if (upgrade) moved.push(...(await endSeat(tx, upgrade, 'cancelled', { by, reason: 'Stays after all' }, rule, at)).moved)
    return { kind: 'unchanged', moved }
  }
  if (upgrade) return { kind: 'waiting', seatId: upgrade.id, seq: upgrade.seq, keeps: true, moved }
  const base = { poolId: to.id, scopeId: to.scopeId, personId, lane: 'main', priority: 0, forced: false } as const
  if (await takePlace(tx, to.id)) {
    moved.push(...(await endSeat(tx, main, 'cancelled', { by, reason: SWITCHED }, rule, at)).moved)
    await insertSeat(tx, { ...base, state: 'confirmed', seq: 0 }, { by }, at)
    return { kind: 'confirmed', moved }
  }
  const seq = await queueUp(tx, to.id)
  if (seq === undefined) return { kind: 'full', moved }
  const keeps = main.state === 'confirmed'
  if (!keeps) moved.push(...(await endSeat(tx, main, 'cancelled', { by, reason: SWITCHED }, rule, at)).moved)
  const seatId = await insertSeat(tx, { ...base, lane: keeps ? 'upgrade' : 'main', state: 'waiting', seq }, { by }, at)
  return { kind: 'waiting', seatId, seq, keeps, moved }
}

const SWITCHED = 'Changed to the other way of taking part'
