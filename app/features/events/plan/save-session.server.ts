import type { Db, Tx } from '#db/dialect'
import { newId } from '#db/ids.ts'
import { dropSession as drop, insertSession, movePlacement, plannedSessions, replaceSpeakers, tracksOf, updateSession } from '#db/queries/agenda-plan.ts'
import { personByEmail, personByHandle } from '#db/queries/people.ts'
import type { SessionKind } from '#db/schema/agenda.ts'

type SessionFields = { title: string; kind: SessionKind; abstract: string; trackId: string | null; minutes: number; speakers: readonly string[] }
type SavedSession = { kind: 'saved'; sessionId: string } | { kind: 'unknown' | 'unknown-track' }

/** Adds a session to the working plan, or changes one. A longer one ends later where it is placed. */
export async function saveSession(db: Db, { eventId, sessionId }: { eventId: string; sessionId: string | null }, { speakers, ...fields }: SessionFields, at: Date): Promise<SavedSession> {
  return db.write(async (tx) => {
    const tracks = await tracksOf(tx, eventId)
    if (fields.trackId !== null && !tracks.some(({ id }) => id === fields.trackId)) return { kind: 'unknown-track' }
    if (sessionId !== null && !(await updateSession(tx, { sessionId, eventId }, fields))) return { kind: 'unknown' }
    const saved = sessionId ?? (await insertSession(tx, { ...fields, eventId, guid: newId(at) }, at))
    await replaceSpeakers(tx, saved, await speakersFrom(tx, speakers), at)
    const placement = (await plannedSessions(tx, eventId)).find(({ id }) => id === saved)?.placement
    if (placement) await movePlacement(tx, { ...placement, sessionId: saved, endsAt: new Date(placement.startsAt.getTime() + fields.minutes * 60_000) }, placement.version)
    return { kind: 'saved', sessionId: saved }
  })
}

/** Takes a session out of the plan for good. */
export async function dropSession(db: Db, of: { sessionId: string; eventId: string; by: string }, at: Date): Promise<{ kind: 'dropped' | 'unknown' }> {
  return db.write(async (tx) => ({ kind: (await drop(tx, of, at)) ? 'dropped' : 'unknown' }))
}

/** An address or a handle of ours is that person; anything else is a guest of that name. */
async function speakersFrom(tx: Tx, lines: readonly string[]): Promise<{ personId: string | null; guestName: string | null }[]> {
  const speakers: { personId: string | null; guestName: string | null }[] = []
  for (const line of lines) {
    const person = (await personByEmail(tx, line)) ?? (await personByHandle(tx, line.toLowerCase()))
    speakers.push(person ? { personId: person.id, guestName: null } : { personId: null, guestName: line })
  }
  return speakers
}
