import { sql } from 'drizzle-orm'
import { bool, day, id, index, instant, integer, json, primaryKey, ref, table, text, unique } from '#db/dialect'
import { lessons } from './content.ts'
import { people } from './people.ts'
import { seatPools } from './seats.ts'

/** What a host gives: the person picks who, anybody who is free, or all hosts together. */
export type Assignment = 'one' | 'any' | 'all'
export type BookingState = 'booked' | 'moved' | 'cancelled' | 'done' | 'no_show'
export type BookingOutcome = 'answered' | 'answered_follow_up' | 'redirected' | 'not_specific' | 'unresolved'
export type BusyKind = 'booking' | 'time_off' | 'external'
/** Wall-clock times of one day, HH:MM; an end of 24:00 is midnight. */
export type Span = { startsLocal: string; endsLocal: string }

/** One kind of help, with the people who give it. */
export const series = table(
  'series',
  {
    id: id(),
    slug: text().notNull(),
    title: text().notNull(),
    about: text().notNull(),
    topics: json<readonly string[]>().notNull(),
    /** IANA name: weeks are counted in it. */
    zone: text().notNull(),
    /** Questions are read by the person, the host and the desk lead only. */
    confidential: bool().notNull(),
    /** For the drop-in queue: who was not helped today comes first. */
    fairOrder: bool().notNull(),
    /** What a good question says, shown above the field. */
    questionTemplate: text().notNull(),
    deskLeadId: ref(() => people.id).notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [unique('series_slug').on(t.slug)],
)

/** Somebody who gives help. Whoever changes what a host has booked raises `writeSerial` first, which holds the row until that write has ended. */
export const hosts = table(
  'hosts',
  { id: id(), personId: ref(() => people.id).notNull(), /** Where the host's week is written. */ zone: text().notNull(), writeSerial: integer().notNull() },
  (t) => [unique('hosts_person').on(t.personId)],
)

export const seriesHosts = table(
  'series_hosts',
  { seriesId: ref(() => series.id).notNull(), hostId: ref(() => hosts.id).notNull(), /** Whoever was booked longest ago is next. */ lastBookedAt: instant() },
  (t) => [primaryKey({ columns: [t.seriesId, t.hostId] }), index('series_hosts_host').on(t.hostId)],
)

/** Hours that come back: on the days of the rule, between two wall-clock times of its zone. */
export const availabilityRules = table(
  'availability_rules',
  {
    id: id(),
    hostId: ref(() => hosts.id).notNull(),
    seriesId: ref(() => series.id).notNull(),
    /** RFC 5545 without DTSTART; it starts on `validFrom`. */
    rrule: text().notNull(),
    startsLocal: text().notNull(),
    endsLocal: text().notNull(),
    zone: text().notNull(),
    validFrom: day().notNull(),
    /** The last day, or no end. */
    validTo: day(),
  },
  (t) => [index('availability_rules_host').on(t.hostId, t.seriesId)],
)

/** One day that is unlike its rule. It replaces the whole day. */
export const availabilityOverrides = table(
  'availability_overrides',
  {
    id: id(),
    hostId: ref(() => hosts.id).notNull(),
    seriesId: ref(() => series.id).notNull(),
    date: day().notNull(),
    zone: text().notNull(),
    /** Empty: closed that day. */
    spans: json<readonly Span[]>().notNull(),
  },
  (t) => [unique('availability_overrides_date').on(t.hostId, t.seriesId, t.date)],
)

export const bookingTypes = table(
  'booking_types',
  {
    id: id(),
    seriesId: ref(() => series.id).notNull(),
    slug: text().notNull(),
    title: text().notNull(),
    minutes: integer().notNull(),
    /** From one start to the next. */
    stepMinutes: integer().notNull(),
    beforeMinutes: integer().notNull(),
    afterMinutes: integer().notNull(),
    minNoticeMinutes: integer().notNull(),
    horizonDays: integer().notNull(),
    assignment: text().$type<Assignment>().notNull(),
    /** More than one: a group slot, whose places are a seat pool's. */
    seats: integer().notNull(),
    /** Bookings a person may hold in one week; empty: no limit. */
    weeklyLimit: integer(),
    /** A room, or a link to a call. */
    place: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [unique('booking_types_slug').on(t.seriesId, t.slug)],
)

export const bookings = table(
  'bookings',
  {
    id: id(),
    typeId: ref(() => bookingTypes.id).notNull(),
    personId: ref(() => people.id).notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    state: text().$type<BookingState>().notNull(),
    /** One of the series' topics, or in the person's words. */
    topic: text().notNull(),
    question: text().notNull(),
    /** What the person has tried already. */
    tried: text().notNull(),
    /** As it was when it was booked. */
    place: text().notNull(),
    lessonId: ref(() => lessons.id),
    movedFromId: text(),
    /** The first of a chain of moves, by its id: invitations are about that one. */
    chainId: text().notNull(),
    /** For group slots. */
    poolId: ref(() => seatPools.id),
    requestKey: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    unique('bookings_person_key').on(t.personId, t.requestKey),
    unique('bookings_person_start').on(t.personId, t.startsAt).where(sql`${t.state} = 'booked'`),
    unique('bookings_moved_from').on(t.movedFromId),
    index('bookings_type').on(t.typeId, t.startsAt),
    index('bookings_chain').on(t.chainId),
  ],
)

export const bookingHosts = table(
  'booking_hosts',
  { bookingId: ref(() => bookings.id).notNull(), hostId: ref(() => hosts.id).notNull() },
  (t) => [primaryKey({ columns: [t.bookingId, t.hostId] }), index('booking_hosts_host').on(t.hostId)],
)

/** Each state of a booking, with who and when; `by` is empty when the house did it. */
export const bookingChanges = table(
  'booking_changes',
  {
    bookingId: ref(() => bookings.id).notNull(),
    seq: integer().notNull(),
    from: text().$type<BookingState>(),
    to: text().$type<BookingState>().notNull(),
    by: ref(() => people.id),
    at: instant().notNull(),
    reason: text(),
  },
  (t) => [primaryKey({ columns: [t.bookingId, t.seq] })],
)

/** How the help ended and what it was about, in the host's words. */
export const bookingOutcomes = table('booking_outcomes', {
  bookingId: ref(() => bookings.id).primaryKey(),
  outcome: text().$type<BookingOutcome>().notNull(),
  topic: text().notNull(),
  note: text().notNull(),
  by: ref(() => people.id).notNull(),
  at: instant().notNull(),
})

/** When a host cannot be booked. `blocksFrom` and `blocksTo` hold the row's own buffers, so that two rows collide when these overlap. */
export const hostBusy = table(
  'host_busy',
  {
    id: id(),
    hostId: ref(() => hosts.id).notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    blocksFrom: instant().notNull(),
    blocksTo: instant().notNull(),
    kind: text().$type<BusyKind>().notNull(),
    bookingId: ref(() => bookings.id),
    /** Empty: live. */
    releasedAt: instant(),
  },
  (t) => [
    unique('host_busy_booking_start').on(t.hostId, t.startsAt).where(sql`${t.releasedAt} is null and ${t.kind} = 'booking'`),
    index('host_busy_live').on(t.hostId, t.blocksTo).where(sql`${t.releasedAt} is null`),
    index('host_busy_booking').on(t.bookingId),
  ],
)
