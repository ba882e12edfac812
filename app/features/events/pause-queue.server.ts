import type { Db } from '#db/dialect'
import { eventForSeats } from '#db/queries/registrations.ts'
import { heldPools, poolById, setPaused } from '#db/queries/seat-pools.ts'
import { callIn, callInTheRest } from './call-in.server.ts'

export type PauseOutcome = { kind: 'paused' } | { kind: 'resumed'; promoted: number } | { kind: 'unchanged' }

/** Stops calling people in from the queue, or goes on and fills what came free meanwhile. */
export async function pauseQueue(db: Db, { poolId, paused }: { poolId: string; paused: boolean }, at: Date): Promise<PauseOutcome> {
  const { eventId, outcome, more } = await db.write(async (tx): Promise<{ eventId: string; outcome: PauseOutcome; more: boolean }> => {
    const eventId = (await poolById(tx, poolId))?.scopeId ?? ''
    const event = await eventForSeats(tx, eventId)
    const pools = await heldPools(tx, eventId)
    if (!event || !(await setPaused(tx, poolId, paused ? at : null))) return { eventId, outcome: { kind: 'unchanged' }, more: false }
    if (paused) return { eventId, outcome: { kind: 'paused' }, more: false }
    const { promoted, more } = await callIn(tx, { event, pools, poolId }, at)
    return { eventId, outcome: { kind: 'resumed', promoted }, more }
  })
  if (outcome.kind !== 'resumed' || !more) return outcome
  return { kind: 'resumed', promoted: outcome.promoted + (await callInTheRest(db, { eventId, poolId }, at)) }
}
