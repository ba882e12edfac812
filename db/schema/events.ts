import { type AnyColumn, isNull } from 'drizzle-orm'
import { bool, day, id, index, instant, integer, json, primaryKey, ref, table, text, unique } from '#db/dialect'
import { people } from './people.ts'

export type EventKind = 'ai_day' | 'workshop' | 'community'

export const events = table(
  'events',
  {
    id: id(),
    slug: text().notNull(),
    kind: text().$type<EventKind>().notNull(),
    title: text().notNull(),
    /** One sentence, for lists and invitations. */
    summary: text().notNull(),
    /** IANA name: the zone in which the organizer thinks. */
    zone: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    place: text().notNull(),
    onlineLink: text(),
    /** A session before this many minutes after midnight belongs to the day before. */
    dayChangeMinutes: integer().notNull(),
    /** The address that stands as organizer in invitations. */
    mailbox: text().notNull(),
    /** From here on a free place is offered, before it is given. */
    offersFromAt: instant().notNull(),
    offerMinutes: integer().notNull(),
    copiedFromId: ref((): AnyColumn => events.id),
    createdBy: ref(() => people.id),
    createdAt: instant().notNull(),
    /** Raised with each edit; a stale form answers `changed-since`. */
    version: integer().notNull(),
  },
  (t) => [unique('events_slug').on(t.slug), index('events_start').on(t.startsAt, t.id)],
)

export const eventPublications = table(
  'event_publications',
  {
    id: id(),
    eventId: ref(() => events.id).notNull(),
    by: ref(() => people.id),
    at: instant().notNull(),
    withdrawnAt: instant(),
    withdrawnBy: ref(() => people.id),
    reason: text(),
  },
  (t) => [unique('event_publications_live').on(t.eventId).where(isNull(t.withdrawnAt))],
)

export const eventCancellations = table('event_cancellations', {
  eventId: ref(() => events.id).primaryKey(),
  by: ref(() => people.id).notNull(),
  at: instant().notNull(),
  reason: text().notNull(),
})

/** The last row rules. */
export const registrationWindows = table(
  'registration_windows',
  {
    id: id(),
    eventId: ref(() => events.id).notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    by: ref(() => people.id),
    at: instant().notNull(),
  },
  (t) => [index('registration_windows_event').on(t.eventId, t.at)],
)

export const eventStaff = table(
  'event_staff',
  {
    eventId: ref(() => events.id).notNull(),
    personId: ref(() => people.id).notNull(),
    role: text().$type<'organizer' | 'scanner'>().notNull(),
    /** A scanner works at one gate; an organizer at none. */
    gateId: text(),
    by: ref(() => people.id),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.personId, t.role] }), index('event_staff_person').on(t.personId)],
)

/** That somebody registered once, for ever; whether they have a place now is their seat's state. */
export const registrations = table(
  'registrations',
  {
    id: id(),
    eventId: ref(() => events.id).notNull(),
    personId: ref(() => people.id).notNull(),
    /** Rises when a place ends and is taken again, so that the ticket of before is dead. */
    ticketNo: integer().notNull(),
    answers: json<Readonly<Record<string, string>>>().notNull(),
    source: text().$type<'self' | 'import' | 'walk_in' | 'organizer'>().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [unique('registrations_person').on(t.eventId, t.personId), index('registrations_of').on(t.personId)],
)

/** What somebody needs in order to take part. Organizers only; erased after the event. */
export const accessNeeds = table('access_needs', {
  registrationId: ref(() => registrations.id).primaryKey(),
  text: text().notNull(),
  purgeOn: day().notNull(),
})

/** The event's signing keys for tickets. The newest signs, every one verifies. */
export const eventKeys = table(
  'event_keys',
  {
    id: id(),
    eventId: ref(() => events.id).notNull(),
    publicKey: text().notNull(),
    /** Sealed with a key that is not in the database. */
    sealedPrivateKey: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('event_keys_event').on(t.eventId, t.createdAt)],
)

export const calendarFeeds = table(
  'calendar_feeds',
  {
    id: id(),
    personId: ref(() => people.id).notNull(),
    tokenHash: text().notNull(),
    /** Also what was sent as an invitation, for who asks for it. */
    withInvitations: bool().notNull(),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [unique('calendar_feeds_token').on(t.tokenHash), unique('calendar_feeds_live').on(t.personId).where(isNull(t.revokedAt))],
)
