import type { Db } from '#db/dialect'
import { plannedSessions, tracksOf } from '#db/queries/agenda-plan.ts'
import { personById } from '#db/queries/people.ts'

/** What a new session's page shows before anybody has typed. */
export const emptySession: Record<string, string> = { title: '', kind: 'talk', minutes: '45', trackId: '', speakers: '', abstract: '' }

/** A session as the fields of its form show it; null when it is not in the plan of that event. */
export async function sessionValues(db: Db, { eventId, sessionId }: { eventId: string; sessionId: string }): Promise<Record<string, string> | null> {
  const session = (await plannedSessions(db.read, eventId)).find(({ id }) => id === sessionId)
  if (!session) return null
  const { title, kind, minutes, trackId, abstract, speakers } = session
  const lines = await Promise.all(speakers.map(async ({ personId, name }) => (personId ? ((await personById(db.read, personId))?.email ?? name) : name)))
  return { title, kind, minutes: String(minutes), trackId: trackId ?? '', abstract, speakers: lines.join('\n') }
}

export async function trackChoices(db: Db, eventId: string): Promise<{ id: string; name: string }[]> {
  return (await tracksOf(db.read, eventId)).map(({ id, name }) => ({ id, name }))
}
