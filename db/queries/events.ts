import { and, type AnyColumn, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { checkinLists, checkIns } from '../schema/check-ins.ts'
import { eventCancellations, eventPublications, events, eventStaff, registrations, registrationWindows } from '../schema/events.ts'
import { type PoolMode, seatPools, type SeatState, seats } from '../schema/seats.ts'

const nameOf = (personId: AnyColumn) => sql<string | null>`(select name from people where people.id = ${personId})`

const columns = {
  id: events.id,
  slug: events.slug,
  kind: events.kind,
  title: events.title,
  summary: events.summary,
  zone: events.zone,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  place: events.place,
  onlineLink: events.onlineLink,
  mailbox: events.mailbox,
  dayChangeMinutes: events.dayChangeMinutes,
  publishedAt: eventPublications.at,
  cancelledAt: eventCancellations.at,
  cancelledBy: nameOf(eventCancellations.by),
  cancelReason: eventCancellations.reason,
  opensAt: registrationWindows.opensAt,
  closesAt: registrationWindows.closesAt,
  windowBy: nameOf(registrationWindows.by),
  windowAt: registrationWindows.at,
}

export type EventRow = Awaited<ReturnType<typeof eventsByIds>>[number]

const bySlug = prepared((db) => withDecisions(db).where(eq(events.slug, sql.placeholder('slug'))))

/** The event with what was decided about it: live publication, cancellation, and the window that rules. */
export async function eventBySlug(db: Reader, slug: string): Promise<EventRow | undefined> {
  return (await bySlug(db, { slug }))[0]
}

const idBySlug = prepared((db) => db.select({ id: events.id }).from(events).where(eq(events.slug, sql.placeholder('slug'))))

/** For the forms that only pass it on. */
export async function eventIdBySlug(db: Reader, slug: string): Promise<string | undefined> {
  return (await idBySlug(db, { slug }))[0]?.id
}

/** A cancelled event stays: who had plans must find out. */
const isPublished = isNotNull(eventPublications.at)
const upcoming = prepared((db) => withDecisions(db).where(and(isPublished, gt(events.endsAt, sql.param(sql.placeholder('at'), events.endsAt)))).orderBy(asc(events.startsAt), asc(events.id)))
const past = prepared((db) => withDecisions(db).where(and(isPublished, lte(events.endsAt, sql.param(sql.placeholder('at'), events.endsAt)))).orderBy(desc(events.startsAt), desc(events.id)).limit(24))

/** What employees may see and has not ended, soonest first. */
export async function upcomingEvents(db: Reader, at: Date): Promise<EventRow[]> {
  return upcoming(db, { at })
}

/** The latest ones that have ended, newest first. */
export async function pastEvents(db: Reader, at: Date): Promise<EventRow[]> {
  return past(db, { at })
}

const takenBack = prepared((db) => db.select({ at: eventPublications.withdrawnAt, by: nameOf(eventPublications.withdrawnBy), reason: eventPublications.reason }).from(eventPublications).where(and(eq(eventPublications.eventId, sql.placeholder('eventId')), isNotNull(eventPublications.withdrawnAt))).orderBy(desc(eventPublications.withdrawnAt), desc(eventPublications.id)).limit(1))

/** Who took the last publication back, and when; undefined when nobody ever did. */
export async function lastWithdrawal(db: Reader, eventId: string) {
  return (await takenBack(db, { eventId }))[0]
}

export type PoolFacts = { id: string; mode: PoolMode; capacity: number | null; taken: number; waiting: number; waitlistLimit: number }
const poolColumns = { id: seatPools.id, scopeId: seatPools.scopeId, mode: seatPools.mode, capacity: seatPools.capacity, taken: seatPools.taken, waiting: seatPools.waiting, waitlistLimit: seatPools.waitlistLimit }
const pools = prepared((db) => db.select(poolColumns).from(seatPools).where(eq(seatPools.scopeId, sql.placeholder('scopeId'))).orderBy(asc(seatPools.mode)))

/** The event's places as they were counted last. To show, never to decide by. In person before online. */
export async function poolsShown(db: Reader, scopeId: string): Promise<PoolFacts[]> {
  return pools(db, { scopeId })
}

export async function poolsShownOf(db: Reader, scopeIds: readonly string[]): Promise<(PoolFacts & { scopeId: string })[]> {
  if (scopeIds.length === 0) return []
  return db.select(poolColumns).from(seatPools).where(inArray(seatPools.scopeId, [...scopeIds])).orderBy(asc(seatPools.scopeId), asc(seatPools.mode))
}

export type SeatRow = { id: string; scopeId: string; poolId: string; mode: PoolMode; lane: 'main' | 'upgrade'; state: SeatState; seq: number; priority: number; offerExpiresAt: Date | null; createdAt: Date }
const seatColumns = { id: seats.id, scopeId: seats.scopeId, poolId: seats.poolId, mode: seatPools.mode, lane: seats.lane, state: seats.state, seq: seats.seq, priority: seats.priority, offerExpiresAt: seats.offerExpiresAt, createdAt: seats.createdAt }
const ownSeats = prepared((db) => seatsWithMode(db).where(and(eq(seats.personId, sql.placeholder('personId')), eq(seats.scopeId, sql.placeholder('scopeId')))).orderBy(desc(seats.createdAt), desc(seats.id)))
const activeSeats = prepared((db) => seatsWithMode(db).where(and(eq(seats.personId, sql.placeholder('personId')), inArray(seats.state, ['confirmed', 'waiting', 'offered']))).orderBy(desc(seats.createdAt), desc(seats.id)))

/** The person's places in the event, past ones too, newest first. */
export async function ownSeatsIn(db: Reader, personId: string, scopeId: string): Promise<SeatRow[]> {
  return ownSeats(db, { personId, scopeId })
}

/** All that the person holds, waits for or is offered, newest first. */
export async function ownActiveSeats(db: Reader, personId: string): Promise<SeatRow[]> {
  return activeSeats(db, { personId })
}

const ownSeat = prepared((db) => seatsWithMode(db).where(and(eq(seats.id, sql.placeholder('seatId')), eq(seats.personId, sql.placeholder('personId')))))

export async function ownSeatById(db: Reader, seatId: string, personId: string): Promise<SeatRow | undefined> {
  return (await ownSeat(db, { seatId, personId }))[0]
}

const ahead = prepared((db) =>
  db
    .select({ n: count() })
    .from(seats)
    .where(and(eq(seats.poolId, sql.placeholder('poolId')), eq(seats.state, 'waiting'), or(gt(seats.priority, sql.placeholder('priority')), and(eq(seats.priority, sql.placeholder('priority')), lt(seats.seq, sql.placeholder('seq')))))),
)

/** Where a waiting seat stands in its queue, from 1. */
export async function placeInQueue(db: Reader, { poolId, priority, seq }: Pick<SeatRow, 'poolId' | 'priority' | 'seq'>): Promise<number> {
  return 1 + ((await ahead(db, { poolId, priority, seq }))[0]?.n ?? 0)
}

const ownRegistration = prepared((db) => db.select().from(registrations).where(and(eq(registrations.personId, sql.placeholder('personId')), eq(registrations.eventId, sql.placeholder('eventId')))))

export async function ownRegistrationIn(db: Reader, personId: string, eventId: string) {
  return (await ownRegistration(db, { personId, eventId }))[0]
}

const firstEntry = prepared((db) =>
  db
    .select({ at: checkIns.scannedAt })
    .from(checkIns)
    .innerJoin(registrations, eq(registrations.id, checkIns.registrationId))
    .innerJoin(checkinLists, eq(checkinLists.id, checkIns.listId))
    .where(and(eq(registrations.personId, sql.placeholder('personId')), eq(registrations.eventId, sql.placeholder('eventId')), isNull(checkinLists.sessionId), eq(checkIns.type, 'entry'), eq(checkIns.result, 'ok')))
    .orderBy(asc(checkIns.scannedAt), asc(checkIns.id))
    .limit(1),
)

/** When the person first came through a door of the event; null when they have not. */
export async function cameInAt(db: Reader, personId: string, eventId: string): Promise<Date | null> {
  return (await firstEntry(db, { personId, eventId }))[0]?.at ?? null
}

const staffRoles = prepared((db) => db.select({ role: eventStaff.role }).from(eventStaff).where(and(eq(eventStaff.eventId, sql.placeholder('eventId')), eq(eventStaff.personId, sql.placeholder('personId')))).orderBy(asc(eventStaff.role)))

/** What the person is to the event, for `may`. */
export async function relationsTo(db: Reader, eventId: string, personId: string): Promise<('event organizer' | 'event scanner')[]> {
  return (await staffRoles(db, { eventId, personId })).map(({ role }) => (role === 'organizer' ? 'event organizer' : 'event scanner'))
}

/** Events by id, for what points at them. */
export async function eventsByIds(db: Reader, ids: readonly string[]) {
  return withDecisions(db as Tx).where(inArray(events.id, [...ids])).orderBy(asc(events.startsAt), asc(events.id))
}

function seatsWithMode(db: Tx) {
  return db.select(seatColumns).from(seats).innerJoin(seatPools, eq(seatPools.id, seats.poolId)).$dynamic()
}

function withDecisions(db: Tx) {
  return db
    .select(columns)
    .from(events)
    .leftJoin(eventPublications, and(eq(eventPublications.eventId, events.id), isNull(eventPublications.withdrawnAt)))
    .leftJoin(eventCancellations, eq(eventCancellations.eventId, events.id))
    .leftJoin(registrationWindows, eq(registrationWindows.id, sql`(select w.id from registration_windows w where w.event_id = ${events.id} order by w.at desc, w.id desc limit 1)`))
    .$dynamic()
}
