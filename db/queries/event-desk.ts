import { and, asc, desc, eq, gt, inArray, isNull, like, or, sql } from 'drizzle-orm'
import type { Reader } from '#db/dialect'
import { checkinLists, gates } from '../schema/check-ins.ts'
import { eventCancellations, eventPublications, events, eventStaff, registrationWindows } from '../schema/events.ts'
import { people } from '../schema/people.ts'
import { capacityChanges, type Lane, type PoolMode, seatPools, seats } from '../schema/seats.ts'

export type DeskEventRow = NonNullable<Awaited<ReturnType<typeof deskEventBySlug>>>

/** The event with what was decided about it: published, cancelled, and when people may register. */
export async function deskEventBySlug(db: Reader, slug: string) {
  const [row] = await db
    .select({ event: events, publishedAt: eventPublications.at, cancelledAt: eventCancellations.at, cancelReason: eventCancellations.reason })
    .from(events)
    .leftJoin(eventPublications, and(eq(eventPublications.eventId, events.id), isNull(eventPublications.withdrawnAt)))
    .leftJoin(eventCancellations, eq(eventCancellations.eventId, events.id))
    .where(eq(events.slug, slug))
  if (!row) return undefined
  const { event, ...rest } = row
  const [window] = await db.select().from(registrationWindows).where(eq(registrationWindows.eventId, event.id)).orderBy(desc(registrationWindows.at), desc(registrationWindows.id)).limit(1)
  return { ...event, ...rest, opensAt: window?.opensAt ?? null, closesAt: window?.closesAt ?? null }
}

/** What the person is to the event, by its rows. */
export async function staffRolesOf(db: Reader, eventId: string, personId: string): Promise<('organizer' | 'scanner')[]> {
  const rows = await db.select({ role: eventStaff.role }).from(eventStaff).where(and(eq(eventStaff.eventId, eventId), eq(eventStaff.personId, personId))).orderBy(asc(eventStaff.role))
  return rows.map(({ role }) => role)
}

export async function slugsLike(db: Reader, slug: string): Promise<string[]> {
  return (await db.select({ slug: events.slug }).from(events).where(or(eq(events.slug, slug), like(events.slug, `${slug}-%`)))).map((row) => row.slug)
}

export type StaffRow = Awaited<ReturnType<typeof staffOf>>[number]

export async function staffOf(db: Reader, eventId: string) {
  return db
    .select({ personId: people.id, name: people.name, email: people.email, role: eventStaff.role, at: eventStaff.at })
    .from(eventStaff)
    .innerJoin(people, eq(people.id, eventStaff.personId))
    .where(eq(eventStaff.eventId, eventId))
    .orderBy(asc(eventStaff.role), asc(people.name), asc(people.id))
}

/** People whose name, handle or address has these letters. */
export async function peopleLike(db: Reader, words: string, limit: number): Promise<{ id: string; name: string; email: string; handle: string }[]> {
  const part = `%${words.trim().toLowerCase().replaceAll(/[\\%_]/g, '')}%`
  return db
    .select({ id: people.id, name: people.name, email: people.email, handle: people.handle })
    .from(people)
    .where(or(like(people.email, part), like(people.handle, part), like(sql`lower(${people.name})`, part)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(limit)
}

export type PoolRow = Awaited<ReturnType<typeof eventPools>>[number]

/** The event's places, in person first. */
export async function eventPools(db: Reader, eventId: string) {
  return db.select().from(seatPools).where(eq(seatPools.scopeId, eventId)).orderBy(asc(seatPools.mode))
}

export async function gatesOf(db: Reader, eventId: string) {
  return db.select().from(gates).where(eq(gates.eventId, eventId)).orderBy(asc(gates.name), asc(gates.id))
}

export async function checkinListsOf(db: Reader, eventId: string) {
  return db.select().from(checkinLists).where(eq(checkinLists.eventId, eventId)).orderBy(asc(checkinLists.opensAt), asc(checkinLists.id))
}

/** How many hold, are offered or wait for a place. */
export async function activeSeats(db: Reader, eventId: string): Promise<number> {
  return db.$count(seats, and(eq(seats.scopeId, eventId), inArray(seats.state, ['confirmed', 'waiting', 'offered'])))
}

/** How many would be sent a new invitation. */
export async function confirmedSeats(db: Reader, eventId: string): Promise<number> {
  return db.$count(seats, and(eq(seats.scopeId, eventId), eq(seats.state, 'confirmed'), eq(seats.lane, 'main')))
}

type SliceOf = { eventId: string; states: readonly ('confirmed' | 'waiting' | 'offered')[]; after: string; limit: number }

/** People with an active seat in these states, in the order of their seats' ids, so that a long list can be taken in slices. */
export async function seatedPeople(db: Reader, { eventId, states, after, limit }: SliceOf): Promise<{ seatId: string; personId: string; mode: PoolMode; lane: Lane }[]> {
  return db
    .select({ seatId: seats.id, personId: seats.personId, mode: seatPools.mode, lane: seats.lane })
    .from(seats)
    .innerJoin(seatPools, eq(seatPools.id, seats.poolId))
    .where(and(eq(seats.scopeId, eventId), inArray(seats.state, [...states]), gt(seats.id, after)))
    .orderBy(asc(seats.id))
    .limit(limit)
}

/** Each change of the event's capacities, the newest first. */
export async function capacityChangesAt(db: Reader, eventId: string) {
  return db
    .select({ id: capacityChanges.id, mode: seatPools.mode, from: capacityChanges.from, to: capacityChanges.to, by: people.name, at: capacityChanges.at, reason: capacityChanges.reason })
    .from(capacityChanges)
    .innerJoin(seatPools, eq(seatPools.id, capacityChanges.poolId))
    .leftJoin(people, eq(people.id, capacityChanges.by))
    .where(eq(seatPools.scopeId, eventId))
    .orderBy(desc(capacityChanges.at), desc(capacityChanges.id))
}
