import { createHash } from 'node:crypto'

import { tokenHash } from '#app/auth/token.server.ts'
import { calendarFile, type CalendarItem } from '#app/platform/calendar-file.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { Db } from '#db/dialect'
import { latestEntriesOf, type PlannedEntry } from '#db/queries/agenda.ts'
import { activeAsker } from '#db/queries/askers.ts'
import { feedByTokenHash } from '#db/queries/calendar-feeds.ts'
import { type EventRow, eventBySlug, eventsByIds, ownActiveSeats } from '#db/queries/events.ts'
import { invitationFor } from '#db/queries/invitations.ts'
import { starredSessions } from '#db/queries/stars.ts'

export type CalendarAnswer = { file: string; etag: string }

/** What a calendar programme reads at a person's address. Null when there is no such address, when it was ended, or when the person has left. */
export async function agendaCalendar(db: Db, { token, baseUrl }: { token: string; baseUrl: string }, at: Date): Promise<CalendarAnswer | null> {
  const feed = await feedByTokenHash(db.read, tokenHash(token))
  if (!feed || !(await activeAsker(db.read, feed.personId, at))) return null
  const [starred, seats] = await Promise.all([starredSessions(db.read, feed.personId), feed.withInvitations ? ownActiveSeats(db.read, feed.personId) : []])
  const [entries, held] = await Promise.all([latestEntriesOf(db.read, starred), eventsByIds(db.read, [...new Set(seats.filter(({ state }) => state === 'confirmed').map(({ scopeId }) => scopeId))])])
  const events = await Promise.all(held.filter(({ publishedAt, cancelledAt }) => publishedAt && !cancelledAt).map((event) => eventItem(db, event, feed.personId, baseUrl)))
  return answer([...events, ...entries.map((entry) => sessionItem(entry, baseUrl))], 'Fieldhouse agenda')
}

/** One event as a file. It carries the UID of the person's invitation, so that a calendar which has that one changes it and adds no second. */
export async function eventCalendar(db: Db, { slug, personId, baseUrl }: { slug: string; personId: string; baseUrl: string }): Promise<CalendarAnswer | null> {
  const event = await eventBySlug(db.read, slug)
  if (!event?.publishedAt) return null
  return answer([await eventItem(db, event, personId, baseUrl)], event.title)
}

function answer(items: readonly CalendarItem[], name: string): CalendarAnswer {
  const file = calendarFile(items, { method: 'PUBLISH', name })
  return { file, etag: `"${createHash('sha256').update(file).digest('base64url').slice(0, 27)}"` }
}

async function eventItem(db: Db, event: EventRow, personId: string, baseUrl: string): Promise<CalendarItem> {
  const invited = await invitationFor(db.read, { subjectKind: 'event', subjectId: event.id, personId })
  return {
    uid: invited?.uid ?? `event-${event.id}@fieldhouse`,
    sequence: invited?.sequence ?? 0,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    title: event.title,
    place: event.place,
    description: `${event.summary}\n\n${baseUrl}${paths.event(event.slug)}`,
    cancelled: event.cancelledAt !== null,
    stampedAt: event.cancelledAt ?? invited?.changedAt ?? event.publishedAt ?? event.startsAt,
  }
}

/** The guid never changes, so a session that moves moves in the calendar too. */
function sessionItem({ guid, releaseNumber, startsAt, endsAt, title, room, eventTitle, eventSlug, sessionId, speakers, releasedAt }: PlannedEntry, baseUrl: string): CalendarItem {
  return {
    uid: `session-${guid}@fieldhouse`,
    sequence: releaseNumber,
    startsAt,
    endsAt,
    title,
    place: [room, eventTitle].filter(Boolean).join(', '),
    description: [speakers.join(', '), `${baseUrl}${eventPaths.eventSession(eventSlug, sessionId)}`].filter(Boolean).join('\n\n'),
    stampedAt: releasedAt,
  }
}
