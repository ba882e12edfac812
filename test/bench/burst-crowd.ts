import { randomBytes } from 'node:crypto'

import { tokenHash } from '#app/auth/token.server.ts'
import { connect, type Db } from '#db/dialect'
import { newPublicId } from '#db/ids.ts'
import { insertEvent, insertEventPool, insertPublication, insertWindow } from '#db/queries/event-writes.ts'
import { insertPerson } from '#db/queries/people.ts'
import { insertSession } from '#db/queries/sessions.ts'

export type Guest = { personId: string; cookie: string }
export type Burst = { slug: string; eventId: string; guests: Guest[] }

const DAY_MS = 86_400_000
const AT_ONCE = 250

/** An event that is open, and people who are signed in, written into the database of a running server. */
export async function burst(databaseFile: string, { slug, places, people }: { slug: string; places: number; people: number }, at: Date): Promise<Burst> {
  const db = await connect({ url: databaseFile })
  const guests: Guest[] = []
  while (guests.length < people) guests.push(...(await signedIn(db, Array.from({ length: Math.min(AT_ONCE, people - guests.length) }, (_, n) => `${slug}-${guests.length + n}`), at)))
  const eventId = await openEvent(db, { slug, places, by: guests[0]?.personId ?? '' }, at)
  await db.close()
  return { slug, eventId, guests }
}

export async function openEvent(db: Db, { slug, places, by }: { slug: string; places: number; by: string }, at: Date): Promise<string> {
  const startsAt = new Date(at.getTime() + 30 * DAY_MS)
  return db.write(async (tx) => {
    const eventId = await insertEvent(
      tx,
      { slug, kind: 'ai_day', title: 'AI Day', summary: 'A day about AI.', zone: 'Europe/London', startsAt, endsAt: new Date(startsAt.getTime() + DAY_MS / 3), place: 'Harbour Hall', onlineLink: null, dayChangeMinutes: 180, mailbox: 'events@example.com', offersFromAt: new Date(startsAt.getTime() - 2 * DAY_MS), offerMinutes: 720, createdBy: by },
      at,
    )
    if (!eventId) throw new Error(`There is an event ${slug} already`)
    await insertEventPool(tx, { eventId, mode: 'in_person', capacity: places, waitlistLimit: 10_000 }, at)
    await insertEventPool(tx, { eventId, mode: 'online', capacity: null, waitlistLimit: 10_000 }, at)
    await insertWindow(tx, { eventId, opensAt: at, closesAt: startsAt, by }, at)
    await insertPublication(tx, { eventId, by }, at)
    return eventId
  })
}

function signedIn(db: Db, handles: readonly string[], at: Date): Promise<Guest[]> {
  return db.write(async (tx) => {
    const guests: Guest[] = []
    for (const handle of handles) {
      const personId = await insertPerson(tx, { handle, name: handle, email: `${handle}@example.com` }, at)
      if (!personId) throw new Error(`${handle} is there already`)
      const token = randomBytes(20).toString('hex')
      const until = new Date(at.getTime() + DAY_MS)
      await insertSession(tx, { id: tokenHash(token), publicId: newPublicId(), personId, way: 'password', device: 'benchmark', createdAt: at, lastUsedAt: at, idleExpiresAt: until, expiresAt: until })
      guests.push({ personId, cookie: `fieldhouse=${token}` })
    }
    return guests
  })
}
