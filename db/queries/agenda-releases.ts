import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { agendaReleases, releaseEntries, sessionSpeakers, stars } from '../schema/agenda.ts'
import { people } from '../schema/people.ts'

export type ReleasedEntry = Omit<typeof releaseEntries.$inferSelect, 'releaseId'>

/** The newest first. */
export async function releasedHashes(db: Reader, eventId: string): Promise<{ id: string; number: number; name: string; hash: string }[]> {
  return db.select({ id: agendaReleases.id, number: agendaReleases.number, name: agendaReleases.name, hash: agendaReleases.hash }).from(agendaReleases).where(eq(agendaReleases.eventId, eventId)).orderBy(desc(agendaReleases.number))
}

/** With who released them; the newest first. */
export async function releaseList(db: Reader, eventId: string) {
  return db
    .select({ id: agendaReleases.id, number: agendaReleases.number, name: agendaReleases.name, note: agendaReleases.note, at: agendaReleases.at, by: people.name })
    .from(agendaReleases)
    .leftJoin(people, eq(people.id, agendaReleases.by))
    .where(eq(agendaReleases.eventId, eventId))
    .orderBy(desc(agendaReleases.number))
}

/** Every entry of a release, blockers too were there any, so that its hash can be worked out again. */
export async function entriesOfRelease(db: Reader, releaseId: string): Promise<ReleasedEntry[]> {
  const rows = await db.select().from(releaseEntries).where(eq(releaseEntries.releaseId, releaseId)).orderBy(asc(releaseEntries.sessionId))
  return rows.map(({ releaseId: _, ...entry }) => entry)
}

type NewRelease = { eventId: string; number: number; name: string; note: string | null; by: string; hash: string }

/** Undefined when the name or the number is taken. There is no query that changes or deletes one. */
export async function insertRelease(tx: Tx, release: NewRelease, entries: readonly ReleasedEntry[], at: Date): Promise<string | undefined> {
  const [inserted] = await tx.insert(agendaReleases).values({ ...release, id: newId(at), at }).onConflictDoNothing().returning({ id: agendaReleases.id })
  if (!inserted) return undefined
  for (const entry of entries) await tx.insert(releaseEntries).values({ ...entry, releaseId: inserted.id })
  return inserted.id
}

/** Who speaks in or has starred one of these sessions. */
export async function peopleTouched(db: Reader, sessionIds: readonly string[]): Promise<{ personId: string; sessionId: string }[]> {
  if (sessionIds.length === 0) return []
  const ids = [...sessionIds]
  const starring = await db.select({ personId: stars.personId, sessionId: stars.sessionId }).from(stars).where(inArray(stars.sessionId, ids)).orderBy(asc(stars.personId), asc(stars.sessionId))
  const speaking = await db.select({ personId: sessionSpeakers.personId, sessionId: sessionSpeakers.sessionId }).from(sessionSpeakers).where(inArray(sessionSpeakers.sessionId, ids)).orderBy(asc(sessionSpeakers.id))
  return [...starring, ...speaking.flatMap(({ personId, sessionId }) => (personId ? [{ personId, sessionId }] : []))]
}
