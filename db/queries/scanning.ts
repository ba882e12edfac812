import { and, asc, eq } from 'drizzle-orm'
import type { Reader } from '#db/dialect'
import { checkinLists, checkIns, gates } from '../schema/check-ins.ts'
import { events, registrations } from '../schema/events.ts'
import { people } from '../schema/people.ts'

export type ScanList = NonNullable<Awaited<ReturnType<typeof scanListById>>>

/** A list with the event that it belongs to. */
export async function scanListById(db: Reader, listId: string) {
  const [row] = await db
    .select({ id: checkinLists.id, name: checkinLists.name, mode: checkinLists.mode, opensAt: checkinLists.opensAt, closesAt: checkinLists.closesAt, reEntry: checkinLists.reEntry, eventId: events.id, slug: events.slug, title: events.title, zone: events.zone })
    .from(checkinLists)
    .innerJoin(events, eq(events.id, checkinLists.eventId))
    .where(eq(checkinLists.id, listId))
  return row
}

export async function gatesAt(db: Reader, eventId: string): Promise<{ id: string; name: string }[]> {
  return db.select({ id: gates.id, name: gates.name }).from(gates).where(eq(gates.eventId, eventId)).orderBy(asc(gates.name), asc(gates.id))
}

/** How many people the list has let in, each once. */
export async function admittedTo(db: Reader, listId: string): Promise<number> {
  return db.$count(checkIns, and(eq(checkIns.listId, listId), eq(checkIns.type, 'entry'), eq(checkIns.result, 'ok')))
}

/** A scan of this list as it was answered, with the first entry that it points to. */
export async function scanShown(db: Reader, { id, listId }: { id: string; listId: string }) {
  const [row] = await db
    .select({ result: checkIns.result, type: checkIns.type, name: people.name, firstCheckInId: checkIns.firstCheckInId })
    .from(checkIns)
    .leftJoin(registrations, eq(registrations.id, checkIns.registrationId))
    .leftJoin(people, eq(people.id, registrations.personId))
    .where(and(eq(checkIns.id, id), eq(checkIns.listId, listId)))
  if (!row) return undefined
  const { firstCheckInId, ...shown } = row
  const [first] = firstCheckInId ? await db.select({ at: checkIns.scannedAt, gate: gates.name }).from(checkIns).leftJoin(gates, eq(gates.id, checkIns.gateId)).where(eq(checkIns.id, firstCheckInId)) : []
  return { ...shown, first: first ?? null }
}
