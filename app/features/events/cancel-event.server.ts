import type { Db } from '#db/dialect'
import { deskEventBySlug } from '#db/queries/event-desk.ts'
import { insertCancellation } from '#db/queries/event-writes.ts'
import { planTelling } from './tell-later.server.ts'

/** Calls the event off, for good. Who registered is told afterwards, in slices. */
export async function cancelEvent(db: Db, { slug, by, reason }: { slug: string; by: string; reason: string }, at: Date): Promise<{ kind: 'cancelled' | 'already-cancelled' | 'unknown' }> {
  return db.write(async (tx) => {
    const event = await deskEventBySlug(tx, slug)
    if (!event) return { kind: 'unknown' }
    if (!(await insertCancellation(tx, { eventId: event.id, by, reason }, at))) return { kind: 'already-cancelled' }
    await planTelling(tx, { kind: 'cancelled', eventId: event.id, reason }, at)
    return { kind: 'cancelled' }
  })
}
