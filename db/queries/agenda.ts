import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { prepared, type Reader } from '#db/dialect'
import { agendaReleases, releaseEntries, rooms, tracks } from '../schema/agenda.ts'
import { events } from '../schema/events.ts'

export type Release = { id: string; eventId: string; number: number; name: string; note: string | null; at: Date; hash: string }
export type ReleaseEntry = typeof releaseEntries.$inferSelect

const releaseColumns = { id: agendaReleases.id, eventId: agendaReleases.eventId, number: agendaReleases.number, name: agendaReleases.name, note: agendaReleases.note, at: agendaReleases.at, hash: agendaReleases.hash }
const released = prepared((db) => db.select(releaseColumns).from(agendaReleases).where(eq(agendaReleases.eventId, sql.placeholder('eventId'))).orderBy(desc(agendaReleases.number)))
const entries = prepared((db) => db.select().from(releaseEntries).where(and(eq(releaseEntries.releaseId, sql.placeholder('releaseId')), ne(releaseEntries.kind, 'blocker'))).orderBy(asc(releaseEntries.startsAt), asc(releaseEntries.sessionId)))

/** Every release of the event, the latest first: that one is what the public sees. */
export async function releasesOf(db: Reader, eventId: string): Promise<Release[]> {
  return released(db, { eventId })
}

/** What the release froze, in the order of time. Blockers never leave the plan, whatever a release holds. */
export async function entriesOf(db: Reader, releaseId: string): Promise<ReleaseEntry[]> {
  return entries(db, { releaseId })
}

const eventTracks = prepared((db) => db.select({ name: tracks.name, colour: tracks.colour }).from(tracks).where(eq(tracks.eventId, sql.placeholder('eventId'))).orderBy(asc(tracks.position), asc(tracks.id)))

export async function tracksShown(db: Reader, eventId: string): Promise<{ name: string; colour: number }[]> {
  return eventTracks(db, { eventId })
}

const eventRooms = prepared((db) => db.select({ name: rooms.name }).from(rooms).where(eq(rooms.eventId, sql.placeholder('eventId'))).orderBy(asc(rooms.position), asc(rooms.id)))

/** The rooms' names in the order in which the organizer has put them. */
export async function roomOrder(db: Reader, eventId: string): Promise<string[]> {
  return (await eventRooms(db, { eventId })).map(({ name }) => name)
}

export type PlannedEntry = ReleaseEntry & { eventSlug: string; eventTitle: string; zone: string; dayChangeMinutes: number; eventId: string; releasedAt: Date; releaseNumber: number }

/** Those of the sessions that the latest release of their event still holds, in the order of time. */
export async function latestEntriesOf(db: Reader, sessionIds: readonly string[]): Promise<PlannedEntry[]> {
  if (sessionIds.length === 0) return []
  const rows = await db
    .select({ entry: releaseEntries, eventSlug: events.slug, eventTitle: events.title, zone: events.zone, dayChangeMinutes: events.dayChangeMinutes, eventId: events.id, releasedAt: agendaReleases.at, releaseNumber: agendaReleases.number })
    .from(releaseEntries)
    .innerJoin(agendaReleases, eq(agendaReleases.id, releaseEntries.releaseId))
    .innerJoin(events, eq(events.id, agendaReleases.eventId))
    .where(
      and(
        inArray(releaseEntries.sessionId, [...sessionIds]),
        ne(releaseEntries.kind, 'blocker'),
        eq(agendaReleases.number, sql`(select max(r.number) from agenda_releases r where r.event_id = ${agendaReleases.eventId})`),
      ),
    )
    .orderBy(asc(releaseEntries.startsAt), asc(releaseEntries.sessionId))
  return rows.map(({ entry, ...rest }) => ({ ...entry, ...rest }))
}
