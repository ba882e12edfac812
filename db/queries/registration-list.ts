import { and, asc, desc, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '#db/dialect'
import { checkinLists, checkIns, gates } from '../schema/check-ins.ts'
import { accessNeeds, registrations } from '../schema/events.ts'
import { people, teams } from '../schema/people.ts'
import { type PoolMode, seatChanges, seatPools, seats, type SeatState } from '../schema/seats.ts'

type ListedState = 'confirmed' | 'waiting' | 'offered' | 'gone'
export type RegistrationFilter = { words: string; state: ListedState | null; mode: PoolMode | null }
export type ListedRegistration = Awaited<ReturnType<typeof listedRegistrations>>[number]

const activeStates: SeatState[] = ['confirmed', 'waiting', 'offered']

const columns = {
  id: registrations.id,
  personId: people.id,
  name: people.name,
  handle: people.handle,
  email: people.email,
  team: teams.name,
  ticketNo: registrations.ticketNo,
  source: registrations.source,
  createdAt: registrations.createdAt,
  seatId: seats.id,
  state: seats.state,
  seq: seats.seq,
  forced: seats.forced,
  mode: seatPools.mode,
}

/** With the main seat that somebody has or awaits now; without one, they have gone. */
function listed(db: Reader) {
  return db
    .select(columns)
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(seats, and(eq(seats.scopeId, registrations.eventId), eq(seats.personId, registrations.personId), eq(seats.lane, 'main'), inArray(seats.state, activeStates)))
    .leftJoin(seatPools, eq(seatPools.id, seats.poolId))
}

/** One page, the newest first. */
export async function listedRegistrations(db: Reader, eventId: string, filter: RegistrationFilter, { limit, offset }: { limit: number; offset: number }) {
  return listed(db).where(matching(eventId, filter)).orderBy(desc(registrations.createdAt), desc(registrations.id)).limit(limit).offset(offset)
}

export async function countRegistrations(db: Reader, eventId: string, filter: RegistrationFilter): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(*)` })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(seats, and(eq(seats.scopeId, registrations.eventId), eq(seats.personId, registrations.personId), eq(seats.lane, 'main'), inArray(seats.state, activeStates)))
    .leftJoin(seatPools, eq(seatPools.id, seats.poolId))
    .where(matching(eventId, filter))
  return Number(row?.n ?? 0)
}

function matching(eventId: string, { words, state, mode }: RegistrationFilter): SQL | undefined {
  const part = `%${words.trim().toLowerCase().replaceAll(/[\\%_]/g, '')}%`
  return and(
    eq(registrations.eventId, eventId),
    words.trim() ? or(like(sql`lower(${people.name})`, part), like(people.email, part)) : undefined,
    state === 'gone' ? sql`${seats.id} is null` : state ? eq(seats.state, state) : undefined,
    mode ? eq(seatPools.mode, mode) : undefined,
  )
}

/** One of that event. */
export async function listedRegistration(db: Reader, { eventId, registrationId }: { eventId: string; registrationId: string }) {
  return (await listed(db).where(and(eq(registrations.id, registrationId), eq(registrations.eventId, eventId))))[0]
}

/** Everything that happened to the person's seats in the event, oldest first. */
export async function seatHistory(db: Reader, { eventId, personId }: { eventId: string; personId: string }) {
  return db
    .select({ seatId: seats.id, seq: seatChanges.seq, mode: seatPools.mode, lane: seats.lane, to: seatChanges.to, at: seatChanges.at, by: people.name, byId: seatChanges.by, reason: seatChanges.reason })
    .from(seatChanges)
    .innerJoin(seats, eq(seats.id, seatChanges.seatId))
    .innerJoin(seatPools, eq(seatPools.id, seats.poolId))
    .leftJoin(people, eq(people.id, seatChanges.by))
    .where(and(eq(seats.scopeId, eventId), eq(seats.personId, personId)))
    .orderBy(asc(seatChanges.at), asc(seats.id), asc(seatChanges.seq))
}

/** What they need in order to take part; organizers only. */
export async function needsOf(db: Reader, registrationId: string): Promise<string | null> {
  const [row] = await db.select({ text: accessNeeds.text }).from(accessNeeds).where(eq(accessNeeds.registrationId, registrationId))
  return row?.text ?? null
}

/** Their scans, oldest first. */
export async function scansOf(db: Reader, registrationId: string) {
  return db
    .select({ id: checkIns.id, at: checkIns.scannedAt, type: checkIns.type, result: checkIns.result, list: checkinLists.name, gate: gates.name })
    .from(checkIns)
    .innerJoin(checkinLists, eq(checkinLists.id, checkIns.listId))
    .leftJoin(gates, eq(gates.id, checkIns.gateId))
    .where(eq(checkIns.registrationId, registrationId))
    .orderBy(asc(checkIns.scannedAt), asc(checkIns.id))
}

/** When each of them was first let in, at whichever door was first. */
export async function firstEntries(db: Reader, eventId: string): Promise<Map<string, Date>> {
  const rows = await db
    .select({ registrationId: checkIns.registrationId, at: checkIns.scannedAt })
    .from(checkIns)
    .innerJoin(checkinLists, eq(checkinLists.id, checkIns.listId))
    .where(and(eq(checkinLists.eventId, eventId), eq(checkIns.type, 'entry'), eq(checkIns.result, 'ok')))
    .orderBy(desc(checkIns.scannedAt), desc(checkIns.id)) // the first one is written last
  return new Map(rows.flatMap(({ registrationId, at }): [string, Date][] => (registrationId ? [[registrationId, at]] : [])))
}
