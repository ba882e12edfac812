import type { Db } from '#db/dialect'
import { slugsLike } from '#db/queries/event-desk.ts'
import { type EventRow, insertCheckinList, insertEvent, insertEventPool, insertGate, insertStaff, insertWindow } from '#db/queries/event-writes.ts'
import { slugOf } from './slug.ts'

type NewEvent = Pick<EventRow, 'title' | 'kind' | 'summary' | 'zone' | 'startsAt' | 'endsAt' | 'place' | 'onlineLink' | 'mailbox'> & {
  opensAt: Date
  closesAt: Date
  pools: readonly { mode: 'in_person' | 'online'; capacity: number | null }[]
}

type EventCreation = { kind: 'created'; slug: string }

const HOUR_MS = 3_600_000
const OFFERS_BEFORE_MS = 48 * HOUR_MS
const OFFER_MINUTES = 12 * 60
const DAY_CHANGE_MINUTES = 180
const DOORS_BEFORE_MS = 2 * HOUR_MS
/** So many may wait: whoever comes after them is told that there is no use in it. */
export const WAITLIST_LIMIT = 1_000

/** Makes a draft that only its organizer sees: the event, its places, its registration window, and a front door with one gate, so that it can be checked in to. */
export async function createEvent(db: Db, { pools, opensAt, closesAt, ...event }: NewEvent, by: string, at: Date): Promise<EventCreation> {
  return db.write(async (tx) => {
    const wanted = slugOf(event.title)
    const taken = await slugsLike(tx, wanted)
    const slug = taken.includes(wanted) ? `${wanted}-${firstFree(wanted, taken)}` : wanted
    const eventId = await insertEvent(tx, { ...event, slug, dayChangeMinutes: DAY_CHANGE_MINUTES, offersFromAt: offersFrom(event.startsAt), offerMinutes: OFFER_MINUTES, copiedFromId: null, createdBy: by }, at)
    if (!eventId) throw new Error(`The address ${slug} was free and then taken`)
    for (const pool of pools) await insertEventPool(tx, { eventId, ...pool, waitlistLimit: WAITLIST_LIMIT }, at)
    await insertWindow(tx, { eventId, opensAt, closesAt, by }, at)
    await insertStaff(tx, { eventId, personId: by, role: 'organizer', by }, at)
    await insertGate(tx, { eventId, name: 'Main entrance' }, at)
    await insertCheckinList(tx, { eventId, name: 'Front door', mode: pools.some(({ mode }) => mode === 'in_person') ? 'in_person' : 'any', opensAt: new Date(event.startsAt.getTime() - DOORS_BEFORE_MS), closesAt: event.endsAt, reEntry: true }, at)
    return { kind: 'created', slug }
  })
}

/** From two days before it begins a free place is offered, not given: by then people have made plans. */
export function offersFrom(startsAt: Date): Date {
  return new Date(startsAt.getTime() - OFFERS_BEFORE_MS)
}

function firstFree(slug: string, taken: readonly string[]): number {
  let n = 2
  while (taken.includes(`${slug}-${n}`)) n++
  return n
}
