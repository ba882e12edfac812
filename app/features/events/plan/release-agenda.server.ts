import { createHash } from 'node:crypto'
import type { Db } from '#db/dialect'
import { plannedSessions, roomsOf, tracksOf } from '#db/queries/agenda-plan.ts'
import { insertRelease, releasedHashes, type ReleasedEntry } from '#db/queries/agenda-releases.ts'
import { planTelling } from '../tell-later.server.ts'

type Wish = { eventId: string; name: string; note: string | null; by: string }
export type Releasing = { kind: 'released'; releaseId: string; number: number } | { kind: 'name-taken' | 'nothing-changed' | 'nothing-placed' | 'reserved-name' }

/** Names that would say the opposite of what a release is. */
const RESERVED = ['wip', 'latest', 'draft']

/** Freezes the working plan under a name and a number. A release is never edited and never deleted; its hash can be worked out again from its rows. */
export async function releaseAgenda(db: Db, { eventId, name, note, by }: Wish, at: Date): Promise<Releasing> {
  if (RESERVED.includes(name.toLowerCase())) return { kind: 'reserved-name' }
  return db.write(async (tx) => {
    const [rooms, tracks, sessions] = [await roomsOf(tx, eventId), await tracksOf(tx, eventId), await plannedSessions(tx, eventId)]
    const entries = sessions.flatMap(({ id, guid, kind, title, abstract, trackId, speakers, placement }): ReleasedEntry[] => {
      if (!placement || kind === 'blocker') return []
      const track = tracks.find((one) => one.id === trackId)
      const room = rooms.find((one) => one.id === placement.roomId)
      return [{ sessionId: id, guid, kind, title, abstract, room: room?.name ?? null, track: track?.name ?? null, trackColour: track?.colour ?? null, startsAt: placement.startsAt, endsAt: placement.endsAt, speakers: speakers.map((one) => one.name) }]
    })
    if (entries.length === 0) return { kind: 'nothing-placed' }
    const hash = releaseHash(entries)
    const before = await releasedHashes(tx, eventId)
    if (before.some((release) => release.name.toLowerCase() === name.toLowerCase())) return { kind: 'name-taken' }
    if (before[0]?.hash === hash) return { kind: 'nothing-changed' }
    const number = (before[0]?.number ?? 0) + 1
    const releaseId = await insertRelease(tx, { eventId, number, name, note, by, hash }, entries, at)
    if (!releaseId) return { kind: 'name-taken' }
    await planTelling(tx, { kind: 'released', eventId, releaseId }, at)
    return { kind: 'released', releaseId, number }
  })
}

/** The fingerprint of what was released: equal for equal agendas, whatever the order of the rows. */
export function releaseHash(entries: readonly ReleasedEntry[]): string {
  const rows = entries.map((entry) => [entry.guid, entry.kind, entry.title, entry.abstract, entry.room, entry.track, entry.trackColour, entry.startsAt.toISOString(), entry.endsAt.toISOString(), entry.speakers])
  const sorted = rows.map((row) => JSON.stringify(row)).sort()
  return createHash('sha256').update(sorted.join('\n')).digest('hex')
}
