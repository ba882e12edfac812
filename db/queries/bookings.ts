import { and, asc, desc, eq, exists, gt, gte, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { bookingChanges, bookingHosts, bookingOutcomes, bookings, type BookingState, bookingTypes, hosts, series } from '../schema/office-hours.ts'
import { people } from '../schema/people.ts'
import type { BookingType, Series } from './slots.ts'

export type Booking = typeof bookings.$inferSelect
export type BookingPerson = { id: string; name: string; email: string; zone: string }
export type BookingHost = BookingPerson & { hostId: string; hostZone: string }
/** A booking with everything that is said about it. */
export type WholeBooking = { booking: Booking; type: BookingType; series: Series; person: BookingPerson; hosts: BookingHost[] }
type Change = typeof bookingChanges.$inferSelect & { byName: string | null }

const person = { id: people.id, name: people.name, email: people.email, zone: people.zone }

function whole(db: Reader) {
  return db
    .select({ booking: bookings, type: bookingTypes, series, person })
    .from(bookings)
    .innerJoin(bookingTypes, eq(bookingTypes.id, bookings.typeId))
    .innerJoin(series, eq(series.id, bookingTypes.seriesId))
    .innerJoin(people, eq(people.id, bookings.personId))
}

const heldBy = (db: Reader, personId: string) =>
  exists(db.select({ one: sql`1` }).from(bookingHosts).innerJoin(hosts, eq(hosts.id, bookingHosts.hostId)).where(and(eq(bookingHosts.bookingId, bookings.id), eq(hosts.personId, personId))))

/** Only for whoever booked it, whoever holds it, and the desk lead of its series; for everybody else it is not there. */
export async function bookingFor(db: Reader, bookingId: string, personId: string): Promise<WholeBooking | undefined> {
  const rows = await whole(db).where(and(eq(bookings.id, bookingId), or(eq(bookings.personId, personId), eq(series.deskLeadId, personId), heldBy(db, personId))))
  return (await withHosts(db, rows))[0]
}

/** Whoever booked it, by its id. */
export async function bookerOf(db: Reader, bookingId: string): Promise<string | undefined> {
  return (await db.select({ personId: bookings.personId }).from(bookings).where(eq(bookings.id, bookingId)))[0]?.personId
}

/** The booking that this click made. */
export async function bookingByKey(db: Reader, personId: string, requestKey: string): Promise<Booking | undefined> {
  return (await db.select().from(bookings).where(and(eq(bookings.personId, personId), eq(bookings.requestKey, requestKey))))[0]
}

/** What took its place, if it was moved. */
export async function bookingMovedTo(db: Reader, bookingId: string): Promise<Booking | undefined> {
  return (await db.select().from(bookings).where(eq(bookings.movedFromId, bookingId)))[0]
}

/** The person's live bookings that end after that moment, the next one first. */
export async function comingBookings(db: Reader, personId: string, at: Date): Promise<WholeBooking[]> {
  return withHosts(db, await whole(db).where(and(eq(bookings.personId, personId), eq(bookings.state, 'booked'), gt(bookings.endsAt, at))).orderBy(asc(bookings.startsAt), asc(bookings.id)))
}

/** What is over or called off, the newest first; what was moved is told by where it was moved to. */
export async function pastBookings(db: Reader, personId: string, at: Date, limit: number): Promise<WholeBooking[]> {
  const over = or(inArray(bookings.state, ['cancelled', 'done', 'no_show']), and(eq(bookings.state, 'booked'), lt(bookings.endsAt, at)))
  return withHosts(db, await whole(db).where(and(eq(bookings.personId, personId), over)).orderBy(desc(bookings.startsAt), desc(bookings.id)).limit(limit))
}

/** What the host holds and has held in [from, to). */
export async function bookingsHeld(db: Reader, personId: string, from: Date, to: Date): Promise<WholeBooking[]> {
  const rows = await whole(db)
    .where(and(heldBy(db, personId), ne(bookings.state, 'moved'), ne(bookings.state, 'cancelled'), gte(bookings.startsAt, from), lt(bookings.startsAt, to)))
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
  return withHosts(db, rows)
}

/** Bookings that are over and say nothing of how they went, the oldest first. */
export async function withoutOutcome(db: Reader, personId: string, at: Date): Promise<WholeBooking[]> {
  return withHosts(db, await whole(db).where(and(heldBy(db, personId), eq(bookings.state, 'booked'), lt(bookings.endsAt, at))).orderBy(asc(bookings.startsAt), asc(bookings.id)).limit(50))
}

/** The person's live booking that overlaps, other than that one. */
export async function ownClash(db: Reader, { personId, startsAt, endsAt, except }: { personId: string; startsAt: Date; endsAt: Date; except: string | null }): Promise<Booking | undefined> {
  const overlaps = and(eq(bookings.personId, personId), eq(bookings.state, 'booked'), lt(bookings.startsAt, endsAt), gt(bookings.endsAt, startsAt), except === null ? undefined : ne(bookings.id, except))
  return (await db.select().from(bookings).where(overlaps).orderBy(asc(bookings.startsAt), asc(bookings.id)).limit(1))[0]
}

/** How many bookings of the type the person has or had in [from, to): a chain of moves once, and none that somebody else called off. */
export async function countTowardsLimit(db: Reader, { personId, typeId, exceptChain }: { personId: string; typeId: string; exceptChain: string | null }, from: Date, to: Date): Promise<number> {
  const cancelledByOther = exists(
    db.select({ one: sql`1` }).from(bookingChanges).where(and(eq(bookingChanges.bookingId, bookings.id), eq(bookingChanges.to, 'cancelled'), or(sql`${bookingChanges.by} is null`, ne(bookingChanges.by, personId)))),
  )
  const rows = await db
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(
        eq(bookings.personId, personId),
        eq(bookings.typeId, typeId),
        ne(bookings.state, 'moved'),
        gte(bookings.startsAt, from),
        lt(bookings.startsAt, to),
        sql`not ${cancelledByOther}`,
        exceptChain === null ? undefined : ne(bookings.chainId, exceptChain),
      ),
    )
    .orderBy(asc(bookings.id))
  return rows.length
}

export async function changesOf(db: Reader, bookingIds: readonly string[]): Promise<Change[]> {
  const rows = await db
    .select({ change: bookingChanges, byName: people.name })
    .from(bookingChanges)
    .leftJoin(people, eq(people.id, bookingChanges.by))
    .where(inArray(bookingChanges.bookingId, [...bookingIds]))
    .orderBy(asc(bookingChanges.at), asc(bookingChanges.bookingId), asc(bookingChanges.seq))
  return rows.map(({ change, byName }) => ({ ...change, byName }))
}

/** Every row of a chain of moves, the first one first. */
export async function chainOf(db: Reader, chainId: string): Promise<Booking[]> {
  return db.select().from(bookings).where(eq(bookings.chainId, chainId)).orderBy(asc(bookings.createdAt), asc(bookings.id))
}

export async function outcomeOf(db: Reader, bookingId: string): Promise<typeof bookingOutcomes.$inferSelect | undefined> {
  return (await db.select().from(bookingOutcomes).where(eq(bookingOutcomes.bookingId, bookingId)))[0]
}

/** Whoever else changes a booking of this person waits until this write has ended, on PostgreSQL too. To be taken before any host. */
export async function holdBooker(tx: Tx, personId: string): Promise<void> {
  await tx.update(people).set({ zone: sql`${people.zone}` }).where(eq(people.id, personId))
}

type NewBooking = Omit<typeof bookings.$inferInsert, 'id' | 'chainId' | 'state' | 'createdAt'> & { chainId: string | null; hostIds: readonly string[]; by: string; reason: string | null }

/** A live booking with its hosts and its first change row. The booker must be held by this write. */
export async function insertBooking(tx: Tx, { chainId, hostIds, by, reason, ...booking }: NewBooking, at: Date): Promise<string> {
  const id = newId(at)
  await tx.insert(bookings).values({ ...booking, id, chainId: chainId ?? id, state: 'booked', createdAt: at })
  await tx.insert(bookingHosts).values(hostIds.map((hostId) => ({ bookingId: id, hostId })))
  await tx.insert(bookingChanges).values({ bookingId: id, seq: 1, from: null, to: 'booked', by, at, reason })
  return id
}

/** The one way a booking changes its state: false when it is no longer in the state it was read in. */
export async function changeBooking(tx: Tx, change: { bookingId: string; to: Exclude<BookingState, 'booked'>; by: string; reason: string | null }, at: Date): Promise<boolean> {
  const changed = await tx.update(bookings).set({ state: change.to }).where(and(eq(bookings.id, change.bookingId), eq(bookings.state, 'booked'))).returning({ id: bookings.id })
  if (changed.length === 0) return false
  const past = await tx.select({ seq: bookingChanges.seq }).from(bookingChanges).where(eq(bookingChanges.bookingId, change.bookingId)).orderBy(desc(bookingChanges.seq)).limit(1)
  await tx.insert(bookingChanges).values({ ...change, seq: (past[0]?.seq ?? 0) + 1, from: 'booked', at })
  return true
}

export async function insertOutcome(tx: Tx, outcome: Omit<typeof bookingOutcomes.$inferInsert, 'at'>, at: Date): Promise<void> {
  await tx.insert(bookingOutcomes).values({ ...outcome, at })
}

async function withHosts(db: Reader, rows: readonly Omit<WholeBooking, 'hosts'>[]): Promise<WholeBooking[]> {
  if (rows.length === 0) return []
  const held = await db
    .select({ bookingId: bookingHosts.bookingId, hostId: hosts.id, hostZone: hosts.zone, ...person })
    .from(bookingHosts)
    .innerJoin(hosts, eq(hosts.id, bookingHosts.hostId))
    .innerJoin(people, eq(people.id, hosts.personId))
    .where(inArray(bookingHosts.bookingId, rows.map((row) => row.booking.id)))
    .orderBy(asc(bookingHosts.bookingId), asc(people.name), asc(hosts.id))
  return rows.map((row) => ({ ...row, hosts: held.filter((one) => one.bookingId === row.booking.id).map(({ bookingId: _, ...host }) => host) }))
}
