import type { Db } from '#db/dialect'
import { activeSeats, deskEventBySlug, eventPools } from '#db/queries/event-desk.ts'
import { endPublication, insertPublication, insertWindow } from '#db/queries/event-writes.ts'
import { missingToPublish, type Missing } from './desk/publishing-checklist.ts'

export type Publishing = { kind: 'published' | 'already-published' | 'cancelled' | 'unknown' } | { kind: 'incomplete'; missing: readonly Missing[] }

/** Shows a draft to everyone. Registration opens by its window. */
export async function publishEvent(db: Db, { slug, by }: { slug: string; by: string }, at: Date): Promise<Publishing> {
  return db.write(async (tx) => {
    const event = await deskEventBySlug(tx, slug)
    if (!event) return { kind: 'unknown' }
    if (event.cancelledAt) return { kind: 'cancelled' }
    const missing = missingToPublish({ ...event, pools: await eventPools(tx, event.id) }, at)
    if (missing.length > 0) return { kind: 'incomplete', missing }
    return { kind: (await insertPublication(tx, { eventId: event.id, by }, at)) ? 'published' : 'already-published' }
  })
}

export type Withdrawal = { kind: 'withdrawn' | 'not-published' | 'unknown' } | { kind: 'has-seats'; seats: number }

/** Takes an event back to a draft, which is possible as long as nobody holds or awaits a place. */
export async function withdrawEvent(db: Db, { slug, by, reason }: { slug: string; by: string; reason: string }, at: Date): Promise<Withdrawal> {
  return db.write(async (tx) => {
    const event = await deskEventBySlug(tx, slug)
    if (!event) return { kind: 'unknown' }
    // Ended first: on either engine whoever registers now meets a draft, or has a seat that is counted below.
    if (!(await endPublication(tx, { eventId: event.id, by, reason }, at))) return { kind: 'not-published' }
    const seats = await activeSeats(tx, event.id)
    if (seats === 0) return { kind: 'withdrawn' }
    await insertPublication(tx, { eventId: event.id, by }, at)
    return { kind: 'has-seats', seats }
  })
}

type WindowMove = { kind: 'moved' | 'cancelled' | 'unknown' } | { kind: 'after-the-end' }

/** Opens, closes or moves registration. The last window rules; the ones before stay as they were decided. */
export async function moveWindow(db: Db, { slug, opensAt, closesAt, by }: { slug: string; opensAt: Date; closesAt: Date; by: string }, at: Date): Promise<WindowMove> {
  return db.write(async (tx) => {
    const event = await deskEventBySlug(tx, slug)
    if (!event) return { kind: 'unknown' }
    if (event.cancelledAt) return { kind: 'cancelled' }
    if (opensAt >= event.endsAt) return { kind: 'after-the-end' }
    await insertWindow(tx, { eventId: event.id, opensAt, closesAt, by }, at)
    return { kind: 'moved' }
  })
}
