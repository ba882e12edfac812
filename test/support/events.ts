import type { Db, Tx } from '#db/dialect'
import { eventPools } from '#db/queries/event-desk.ts'
import { insertEvent, insertEventPool, insertPublication, insertStaff, insertWindow } from '#db/queries/event-writes.ts'
import { insertPerson } from '#db/queries/people.ts'

const DAY_MS = 86_400_000

type Wish = { slug?: string; inPerson?: number | null; online?: number | null; waitlistLimit?: number; /** Days until it starts. */ inDays?: number; offerMinutes?: number }
export type PublishedEvent = { id: string; startsAt: Date; offersFromAt: Date; organizerId: string; pools: { in_person: string; online: string } }

/** An event that is published and takes registrations. In person unless it is said otherwise; capacity null is no limit. */
export async function publishedEvent(db: Db, { slug = 'ai-day', inPerson = 100, online = 100, waitlistLimit = 10_000, inDays = 30, offerMinutes = 720 }: Wish, at: Date): Promise<PublishedEvent> {
  const startsAt = new Date(at.getTime() + inDays * DAY_MS)
  const offersFromAt = new Date(startsAt.getTime() - 2 * DAY_MS)
  return db.write(async (tx) => {
    const organizerId = await person(tx, `organizer-of-${slug}`, at)
    const id = await insertEvent(
      tx,
      { slug, kind: 'ai_day', title: 'AI Day', summary: 'A day about AI.', zone: 'Europe/London', startsAt, endsAt: new Date(startsAt.getTime() + DAY_MS / 3), place: 'Harbour Hall', onlineLink: null, dayChangeMinutes: 180, mailbox: 'events@example.com', offersFromAt, offerMinutes, createdBy: organizerId },
      at,
    )
    if (!id) throw new Error(`There is an event ${slug} already`)
    await insertStaff(tx, { eventId: id, personId: organizerId, role: 'organizer', by: organizerId }, at)
    await insertEventPool(tx, { eventId: id, mode: 'in_person', capacity: inPerson, waitlistLimit }, at)
    await insertEventPool(tx, { eventId: id, mode: 'online', capacity: online, waitlistLimit }, at)
    await insertWindow(tx, { eventId: id, opensAt: at, closesAt: startsAt, by: organizerId }, at)
    await insertPublication(tx, { eventId: id, by: organizerId }, at)
    const pools = await eventPools(tx, id)
    const poolOf = (mode: string) => pools.find((pool) => pool.mode === mode)?.id ?? ''
    return { id, startsAt, offersFromAt, organizerId, pools: { in_person: poolOf('in_person'), online: poolOf('online') } }
  })
}

/** So many people, as `name-0`, `name-1`, … */
export async function crowd(db: Db, size: number, at: Date, name = 'guest'): Promise<string[]> {
  return db.write(async (tx) => {
    const ids: string[] = []
    for (let n = 0; n < size; n++) ids.push(await person(tx, `${name}-${n}`, at))
    return ids
  })
}

async function person(tx: Tx, handle: string, at: Date): Promise<string> {
  const id = await insertPerson(tx, { handle, name: handle, email: `${handle}@example.com` }, at)
  if (!id) throw new Error(`${handle} is there already`)
  return id
}
