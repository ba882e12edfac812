import type { Person } from '#app/auth/person.ts'
import type { Db } from '#db/dialect'
import { latestEntriesOf, releasesOf } from '#db/queries/agenda.ts'
import { starsIn } from '#db/queries/stars.ts'
import { whenWords } from '../event-times.ts'
import type { FoundEvent } from '../find-event.server.ts'
import { agendaView, sessionCard } from './agenda-view.server.ts'
import type { SessionPageProps } from './session-page.tsx'

/** One session as the latest release has it, with what else is on at the time. Null when the agenda does not hold it. */
export async function readSession(db: Db, { event, person, sessionId }: { event: FoundEvent; person: Person; sessionId: string }): Promise<SessionPageProps | null> {
  const [[entry], [release], starred] = await Promise.all([latestEntriesOf(db.read, [sessionId]), releasesOf(db.read, event.id), starsIn(db.read, person.id, event.id)])
  if (!entry || !release || entry.eventSlug !== event.slug) return null
  const { sessions } = await agendaView(db.read, { release, zone: event.zone, dayChangeMinutes: event.dayChangeMinutes, ownZone: person.zone })
  const from = entry.startsAt.toISOString()
  const until = entry.endsAt.toISOString()
  return {
    event: { slug: event.slug, title: event.title },
    session: sessionCard(entry, event.zone, null),
    abstract: entry.abstract.split(/\n\s*\n/).filter(Boolean),
    when: whenWords(entry, event.zone, person.zone),
    minutes: Math.round((entry.endsAt.getTime() - entry.startsAt.getTime()) / 60_000),
    meanwhile: sessions.filter((other) => other.id !== entry.sessionId && other.kind !== 'break' && other.startsAt < until && other.endsAt > from),
    starred,
  }
}
