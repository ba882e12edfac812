import { inWords } from '#app/components/time.tsx'
import { queueLetter } from '#app/platform/letters.server.ts'
import { paths } from '#app/platform/paths.ts'
import type { Db } from '#db/dialect'
import { entriesOfRelease, peopleTouched, releasedHashes } from '#db/queries/agenda-releases.ts'
import { eventForSeats } from '#db/queries/registrations.ts'
import { type ReleaseChange, releaseChanges } from './release-changes.ts'

const SLICE = 100

/** Writes to those whose plans a release changes, and to nobody else: who speaks in or starred a session that moved, changed its room or is gone. One letter a person. */
export async function tellOfRelease(db: Db, { eventId, releaseId }: { eventId: string; releaseId: string }, at: Date): Promise<number> {
  const releases = await releasedHashes(db.read, eventId)
  const before = releases[releases.findIndex(({ id }) => id === releaseId) + 1]
  const event = await eventForSeats(db.read, eventId)
  if (!before || !event?.publishedAt || event.cancelledAt) return 0
  const changes = releaseChanges(await entriesOfRelease(db.read, before.id), await entriesOfRelease(db.read, releaseId))
  const touched = await peopleTouched(db.read, changes.map(({ sessionId }) => sessionId))
  const people = [...new Set(touched.map(({ personId }) => personId))]
  for (let from = 0; from < people.length; from += SLICE) {
    await db.write(async (tx) => {
      for (const personId of people.slice(from, from + SLICE)) {
        const theirs = changes.filter((change) => touched.some((row) => row.personId === personId && row.sessionId === change.sessionId))
        const letter = { subject: `The agenda has changed: ${event.title}`, paragraphs: ['Of what you planned to be at, this is different now:', ...theirs.map((change) => changeWords(change, event.zone))], action: { label: 'Open the agenda', path: paths.event(event.slug) } }
        await queueLetter(tx, { kind: 'agenda-released', dedupeKey: `agenda-released:${releaseId}:${personId}`, groupKey: `agenda:${eventId}:${personId}`, personId, letter }, at)
      }
    })
  }
  return people.length
}

function changeWords({ kind, title, now }: ReleaseChange, zone: string): string {
  if (!now) return `“${title}” is no longer on the agenda.`
  const where = now.room ?? 'every room'
  return kind === 'moved' ? `“${title}” is now ${inWords(now.startsAt, zone, 'date-time', true)}, ${where}.` : `“${title}” is now in ${where}.`
}
