import type { Person } from '#app/auth/person.ts'
import { inWords } from '#app/components/time.tsx'
import { dayIn } from '#app/platform/calendar.ts'
import type { Db } from '#db/dialect'
import { latestEntriesOf, type PlannedEntry } from '#db/queries/agenda.ts'
import { liveFeedOf } from '#db/queries/calendar-feeds.ts'
import { eventsByIds, ownActiveSeats } from '#db/queries/events.ts'
import { starredSessions } from '#db/queries/stars.ts'
import { agendaDay } from '../agenda/agenda-days.server.ts'
import { sessionCard } from '../agenda/agenda-view.server.ts'
import { cityOf, sameClock } from '../event-times.ts'
import { clashesOf } from './clashes.ts'
import type { MyAgendaDay, MyAgendaView } from './my-agenda-page.tsx'

/** What the person has starred and has not long passed, by day, on their own clock. */
export async function readMyAgenda(db: Db, person: Person, at: Date): Promise<MyAgendaView> {
  const [starred, seats, feed] = await Promise.all([starredSessions(db.read, person.id), ownActiveSeats(db.read, person.id), liveFeedOf(db.read, person.id)])
  const [entries, held] = await Promise.all([latestEntriesOf(db.read, starred), eventsByIds(db.read, seats.map(({ scopeId }) => scopeId))])
  const next = held.find(({ endsAt, publishedAt, cancelledAt }) => endsAt > at && publishedAt && !cancelledAt)
  return { days: daysOf(entries.filter(({ endsAt }) => endsAt.getTime() > at.getTime() - KEPT_MS), person.zone, at), feed: feed ? { since: inWords(feed.createdAt, person.zone, 'short-date') } : null, next: next ? { slug: next.slug, title: next.title } : null }
}

/** Until the evening one may look up where one was in the morning. */
const KEPT_MS = 12 * 3_600_000

function daysOf(entries: readonly PlannedEntry[], zone: string, at: Date): MyAgendaDay[] {
  const clashes = clashesOf(entries.map(({ sessionId: id, title, startsAt, endsAt }) => ({ id, title, startsAt, endsAt })))
  const days = new Map<string, MyAgendaDay>()
  for (const entry of entries) {
    const day = agendaDay(entry.startsAt, entry.zone, entry.dayChangeMinutes)
    const known = days.get(day) ?? { day, label: inWords(new Date(`${day}T12:00:00Z`), 'UTC', 'day'), isToday: day === dayIn(zone, at), sessions: [] }
    const elsewhere = !sameClock(zone, entry.zone, entry.startsAt)
    known.sessions.push({
      event: { slug: entry.eventSlug, title: entry.eventTitle },
      session: sessionCard(entry, zone, null),
      there: elsewhere ? `${inWords(entry.startsAt, entry.zone, 'time')} in ${cityOf(entry.zone)}` : null,
      over: entry.endsAt <= at,
      clashes: clashes.get(entry.sessionId) ?? [],
    })
    days.set(day, known)
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
