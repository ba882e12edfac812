import { bool, id, index, instant, integer, json, primaryKey, ref, table, text, unique } from '#db/dialect'
import { events } from './events.ts'
import { people } from './people.ts'
import { seatPools } from './seats.ts'

export type SessionKind = 'talk' | 'workshop' | 'panel' | 'break' | 'blocker'

export const rooms = table(
  'rooms',
  { id: id(), eventId: ref(() => events.id).notNull(), name: text().notNull(), seats: integer(), onlineLink: text(), position: integer().notNull() },
  (t) => [unique('rooms_name').on(t.eventId, t.name)],
)

export const tracks = table(
  'tracks',
  { id: id(), eventId: ref(() => events.id).notNull(), name: text().notNull(), /** A colour token of the design system, 1 to 6. */ colour: integer().notNull(), position: integer().notNull() },
  (t) => [unique('tracks_name').on(t.eventId, t.name)],
)

export const eventSessions = table(
  'event_sessions',
  {
    id: id(),
    eventId: ref(() => events.id).notNull(),
    /** What it is called in exchanged schedules; never changes. */
    guid: text().notNull(),
    kind: text().$type<SessionKind>().notNull(),
    title: text().notNull(),
    abstract: text().notNull(),
    trackId: ref(() => tracks.id),
    minutes: integer().notNull(),
    /** Sign-up with places of its own. */
    poolId: ref(() => seatPools.id),
    recordWanted: bool().notNull(),
    droppedAt: instant(),
    droppedBy: ref(() => people.id),
    createdAt: instant().notNull(),
  },
  (t) => [unique('event_sessions_guid').on(t.guid), index('event_sessions_event').on(t.eventId)],
)

export const sessionSpeakers = table(
  'session_speakers',
  {
    id: id(),
    sessionId: ref(() => eventSessions.id).notNull(),
    /** One of ours, or a guest by name. */
    personId: ref(() => people.id),
    guestName: text(),
    position: integer().notNull(),
    confirmedAt: instant(),
  },
  (t) => [unique('session_speakers_person').on(t.sessionId, t.personId), index('session_speakers_of').on(t.personId)],
)

/** The working plan: where and when, as the organizer has it now. What the public sees is the latest release. */
export const placements = table(
  'placements',
  {
    sessionId: ref(() => eventSessions.id).primaryKey(),
    roomId: ref(() => rooms.id), // empty: in every room, such as a break
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Raised with each move; a stale one answers `changed-since`. */
    version: integer().notNull(),
  },
  (t) => [index('placements_room').on(t.roomId, t.startsAt)],
)

/** Named, numbered, never edited, never deleted. */
export const agendaReleases = table(
  'agenda_releases',
  { id: id(), eventId: ref(() => events.id).notNull(), number: integer().notNull(), name: text().notNull(), note: text(), by: ref(() => people.id), at: instant().notNull(), hash: text().notNull() },
  (t) => [unique('agenda_releases_number').on(t.eventId, t.number), unique('agenda_releases_name').on(t.eventId, t.name)],
)

/** As it was when it was released. */
export const releaseEntries = table(
  'release_entries',
  {
    releaseId: ref(() => agendaReleases.id).notNull(),
    sessionId: ref(() => eventSessions.id).notNull(),
    guid: text().notNull(),
    kind: text().$type<SessionKind>().notNull(),
    title: text().notNull(),
    abstract: text().notNull(),
    room: text(),
    track: text(),
    trackColour: integer(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    speakers: json<readonly string[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.sessionId] }), index('release_entries_session').on(t.sessionId)],
)

export const stars = table(
  'stars',
  { personId: ref(() => people.id).notNull(), sessionId: ref(() => eventSessions.id).notNull(), at: instant().notNull() },
  (t) => [primaryKey({ columns: [t.personId, t.sessionId] })],
)
