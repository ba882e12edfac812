import { and, asc, eq, gt, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { eventSessions, placements, rooms, type SessionKind, sessionSpeakers, tracks } from '../schema/agenda.ts'
import { events } from '../schema/events.ts'
import { people } from '../schema/people.ts'

export type RoomRow = typeof rooms.$inferSelect
export type TrackRow = typeof tracks.$inferSelect
export type PlannedSession = Awaited<ReturnType<typeof plannedSessions>>[number]

export async function roomsOf(db: Reader, eventId: string): Promise<RoomRow[]> {
  return db.select().from(rooms).where(eq(rooms.eventId, eventId)).orderBy(asc(rooms.position), asc(rooms.id))
}

export async function tracksOf(db: Reader, eventId: string): Promise<TrackRow[]> {
  return db.select().from(tracks).where(eq(tracks.eventId, eventId)).orderBy(asc(tracks.position), asc(tracks.id))
}

const sessionColumns = {
  id: eventSessions.id,
  guid: eventSessions.guid,
  kind: eventSessions.kind,
  title: eventSessions.title,
  abstract: eventSessions.abstract,
  trackId: eventSessions.trackId,
  minutes: eventSessions.minutes,
  // `version` first: a first column that is null makes drizzle take the whole part for missing, and a break has no room.
  placement: { version: placements.version, roomId: placements.roomId, startsAt: placements.startsAt, endsAt: placements.endsAt },
}

/** The working plan: every session that was not dropped, placed or not, in the order of time. */
export async function plannedSessions(db: Reader, eventId: string) {
  const rows = await db
    .select(sessionColumns)
    .from(eventSessions)
    .leftJoin(placements, eq(placements.sessionId, eventSessions.id))
    .where(and(eq(eventSessions.eventId, eventId), isNull(eventSessions.droppedAt)))
    .orderBy(asc(placements.startsAt), asc(eventSessions.title), asc(eventSessions.id))
  const speakers = await speakersOf(db, rows.map(({ id }) => id))
  return rows.map((row) => ({ ...row, speakers: speakers.filter(({ sessionId }) => sessionId === row.id).map(({ personId, name }) => ({ personId, name })) }))
}

async function speakersOf(db: Reader, sessionIds: readonly string[]): Promise<{ sessionId: string; personId: string | null; name: string }[]> {
  if (sessionIds.length === 0) return []
  return db
    .select({ sessionId: sessionSpeakers.sessionId, personId: sessionSpeakers.personId, name: sql<string>`coalesce(${people.name}, ${sessionSpeakers.guestName}, '')` })
    .from(sessionSpeakers)
    .leftJoin(people, eq(people.id, sessionSpeakers.personId))
    .where(inArray(sessionSpeakers.sessionId, [...sessionIds]))
    .orderBy(asc(sessionSpeakers.sessionId), asc(sessionSpeakers.position), asc(sessionSpeakers.id))
}

/** What these people do at other events between the two moments. */
export async function placedElsewhere(db: Reader, { personIds, eventId, from, to }: { personIds: readonly string[]; eventId: string; from: Date; to: Date }): Promise<{ personId: string; title: string; eventTitle: string; startsAt: Date; endsAt: Date }[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .select({ personId: sessionSpeakers.personId, title: eventSessions.title, eventTitle: events.title, startsAt: placements.startsAt, endsAt: placements.endsAt })
    .from(sessionSpeakers)
    .innerJoin(eventSessions, eq(eventSessions.id, sessionSpeakers.sessionId))
    .innerJoin(placements, eq(placements.sessionId, eventSessions.id))
    .innerJoin(events, eq(events.id, eventSessions.eventId))
    .where(and(inArray(sessionSpeakers.personId, [...personIds]), ne(eventSessions.eventId, eventId), isNull(eventSessions.droppedAt), lt(placements.startsAt, to), gt(placements.endsAt, from)))
    .orderBy(asc(placements.startsAt), asc(eventSessions.id), asc(sessionSpeakers.id))
  return rows.flatMap(({ personId, ...row }) => (personId ? [{ personId, ...row }] : []))
}

type RoomFields = Pick<RoomRow, 'name' | 'seats' | 'onlineLink'>

/** False when the name is taken. */
export async function insertRoom(tx: Tx, room: RoomFields & { eventId: string }, at: Date): Promise<boolean> {
  const position = await tx.$count(rooms, eq(rooms.eventId, room.eventId))
  return (await tx.insert(rooms).values({ ...room, id: newId(at), position }).onConflictDoNothing().returning({ id: rooms.id })).length > 0
}

export async function updateRoom(tx: Tx, { roomId, eventId }: { roomId: string; eventId: string }, fields: RoomFields): Promise<boolean> {
  return (await tx.update(rooms).set(fields).where(and(eq(rooms.id, roomId), eq(rooms.eventId, eventId))).returning({ id: rooms.id })).length > 0
}

/** False when something is placed there. */
export async function deleteRoom(tx: Tx, { roomId, eventId }: { roomId: string; eventId: string }): Promise<boolean> {
  if ((await tx.$count(placements, eq(placements.roomId, roomId))) > 0) return false
  return (await tx.delete(rooms).where(and(eq(rooms.id, roomId), eq(rooms.eventId, eventId))).returning({ id: rooms.id })).length > 0
}

type TrackFields = Pick<TrackRow, 'name' | 'colour'>

/** False when the name is taken. */
export async function insertTrack(tx: Tx, track: TrackFields & { eventId: string }, at: Date): Promise<boolean> {
  const position = await tx.$count(tracks, eq(tracks.eventId, track.eventId))
  return (await tx.insert(tracks).values({ ...track, id: newId(at), position }).onConflictDoNothing().returning({ id: tracks.id })).length > 0
}

export async function updateTrack(tx: Tx, { trackId, eventId }: { trackId: string; eventId: string }, fields: TrackFields): Promise<boolean> {
  return (await tx.update(tracks).set(fields).where(and(eq(tracks.id, trackId), eq(tracks.eventId, eventId))).returning({ id: tracks.id })).length > 0
}

/** False when a session, also a dropped one, is in it. */
export async function deleteTrack(tx: Tx, { trackId, eventId }: { trackId: string; eventId: string }): Promise<boolean> {
  if ((await tx.$count(eventSessions, eq(eventSessions.trackId, trackId))) > 0) return false
  return (await tx.delete(tracks).where(and(eq(tracks.id, trackId), eq(tracks.eventId, eventId))).returning({ id: tracks.id })).length > 0
}

type SessionFields = { title: string; kind: SessionKind; abstract: string; trackId: string | null; minutes: number }

export async function insertSession(tx: Tx, session: SessionFields & { eventId: string; guid: string }, at: Date): Promise<string> {
  const id = newId(at)
  await tx.insert(eventSessions).values({ ...session, id, recordWanted: false, createdAt: at })
  return id
}

type SessionOf = { sessionId: string; eventId: string }
const isSession = ({ sessionId, eventId }: SessionOf) => and(eq(eventSessions.id, sessionId), eq(eventSessions.eventId, eventId), isNull(eventSessions.droppedAt))

export async function updateSession(tx: Tx, of: SessionOf, fields: SessionFields): Promise<boolean> {
  return (await tx.update(eventSessions).set(fields).where(isSession(of)).returning({ id: eventSessions.id })).length > 0
}

/** It leaves the plan; what was released stays released. */
export async function dropSession(tx: Tx, of: SessionOf & { by: string }, at: Date): Promise<boolean> {
  const dropped = await tx.update(eventSessions).set({ droppedAt: at, droppedBy: of.by }).where(isSession(of)).returning({ id: eventSessions.id })
  if (dropped.length === 0) return false
  await tx.delete(placements).where(eq(placements.sessionId, of.sessionId))
  return true
}

export async function replaceSpeakers(tx: Tx, sessionId: string, speakers: readonly { personId: string | null; guestName: string | null }[], at: Date): Promise<void> {
  await tx.delete(sessionSpeakers).where(eq(sessionSpeakers.sessionId, sessionId))
  for (const [position, speaker] of speakers.entries()) await tx.insert(sessionSpeakers).values({ ...speaker, id: newId(at), sessionId, position, confirmedAt: null }).onConflictDoNothing()
}

type Place = { sessionId: string; roomId: string | null; startsAt: Date; endsAt: Date }

/** False when somebody placed it meanwhile. */
export async function insertPlacement(tx: Tx, place: Place): Promise<boolean> {
  return (await tx.insert(placements).values({ ...place, version: 1 }).onConflictDoNothing().returning({ id: placements.sessionId })).length > 0
}

/** False when it is not where it was at that version. */
export async function movePlacement(tx: Tx, { sessionId, ...to }: Place, version: number): Promise<boolean> {
  const moved = await tx
    .update(placements)
    .set({ ...to, version: sql`${placements.version} + 1` })
    .where(and(eq(placements.sessionId, sessionId), eq(placements.version, version)))
    .returning({ id: placements.sessionId })
  return moved.length > 0
}

export async function deletePlacement(tx: Tx, { sessionId, version }: { sessionId: string; version: number }): Promise<boolean> {
  return (await tx.delete(placements).where(and(eq(placements.sessionId, sessionId), eq(placements.version, version))).returning({ id: placements.sessionId })).length > 0
}
