import type { Db } from '#db/dialect'
import { latestEntriesOf } from '#db/queries/agenda.ts'
import { deleteStar, insertStar } from '#db/queries/stars.ts'

type Wish = { eventSlug: string; sessionId: string; personId: string; starred: boolean }

/** Puts a session on the person's own agenda or takes it off. Only what the public agenda holds can be starred; a star can always go. */
export async function starSession(db: Db, { eventSlug, sessionId, personId, starred }: Wish, at: Date): Promise<{ kind: 'starred' | 'removed' | 'unknown' }> {
  const [entry] = await latestEntriesOf(db.read, [sessionId])
  if (starred && (!entry || entry.eventSlug !== eventSlug || entry.kind === 'break')) return { kind: 'unknown' }
  await db.write(async (tx) => (starred ? insertStar(tx, { personId, sessionId }, at) : deleteStar(tx, { personId, sessionId })))
  return { kind: starred ? 'starred' : 'removed' }
}
