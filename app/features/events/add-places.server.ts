import type { Db } from '#db/dialect'
import { eventPools } from '#db/queries/event-desk.ts'
import { insertEventPool } from '#db/queries/event-writes.ts'
import { WAITLIST_LIMIT } from './create-event.server.ts'

/** Opens a way of taking part that the event did not have: online beside the room, or the other way round. */
export async function addPlaces(db: Db, { eventId, mode, capacity }: { eventId: string; mode: 'in_person' | 'online'; capacity: number | null }, at: Date): Promise<{ kind: 'added' | 'there-already' }> {
  return db.write(async (tx) => {
    if ((await eventPools(tx, eventId)).some((pool) => pool.mode === mode)) return { kind: 'there-already' }
    await insertEventPool(tx, { eventId, mode, capacity, waitlistLimit: WAITLIST_LIMIT }, at)
    return { kind: 'added' }
  })
}
