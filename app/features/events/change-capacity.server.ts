import type { Db } from '#db/dialect'
import { eventForSeats } from '#db/queries/registrations.ts'
import { heldPools, poolById, setCapacity } from '#db/queries/seat-pools.ts'
import { callIn, callInTheRest } from './call-in.server.ts'

export type CapacityOutcome = { kind: 'raised'; promoted: number } | { kind: 'lowered' } | { kind: 'overfull'; by: number } | { kind: 'unchanged' }

/** `to` null: no limit. A lower number takes nobody's place away: the pool is overfull until enough people have cancelled. */
export async function changeCapacity(db: Db, { poolId, to, by, reason }: { poolId: string; to: number | null; by: string; reason: string | null }, at: Date): Promise<CapacityOutcome> {
  const { eventId, outcome, more } = await db.write(async (tx): Promise<{ eventId: string; outcome: CapacityOutcome; more: boolean }> => {
    const eventId = (await poolById(tx, poolId))?.scopeId ?? ''
    const event = await eventForSeats(tx, eventId)
    const pools = await heldPools(tx, eventId)
    const before = pools.find(({ id }) => id === poolId)
    if (!event || !before || !(await setCapacity(tx, { id: poolId, from: before.capacity, to, by, reason }, at))) return { eventId, outcome: { kind: 'unchanged' }, more: false }
    if (to !== null && before.taken > to) return { eventId, outcome: { kind: 'overfull', by: before.taken - to }, more: false }
    if (to !== null && (before.capacity === null || to < before.capacity)) return { eventId, outcome: { kind: 'lowered' }, more: false }
    const { promoted, more } = await callIn(tx, { event, pools, poolId }, at)
    return { eventId, outcome: { kind: 'raised', promoted }, more }
  })
  if (outcome.kind !== 'raised' || !more) return outcome
  return { kind: 'raised', promoted: outcome.promoted + (await callInTheRest(db, { eventId, poolId }, at)) }
}
