import { inWords } from '#app/components/time.tsx'
import { dayIn } from '#app/platform/calendar.ts'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { TodayItem } from '#app/platform/today-item.ts'
import type { Db } from '#db/dialect'
import { latestEntriesOf } from '#db/queries/agenda.ts'
import { type EventRow, ownActiveSeats, placeInQueue, type SeatRow, upcomingEvents } from '#db/queries/events.ts'
import { starredSessions } from '#db/queries/stars.ts'
import { windowState } from './event-state.ts'
import { ownPlace } from './own-place.ts'

type Asker = { personId: string; zone: string }

/** What is somebody's of events: an open offer, the next event with what they have in it, and on the day the next session that they starred. */
export async function todayEvents(db: Db, { personId, zone }: Asker, at: Date): Promise<TodayItem[]> {
  const [seats, upcoming, starred] = await Promise.all([ownActiveSeats(db.read, personId), upcomingEvents(db.read, at), starredSessions(db.read, personId)])
  const coming = upcoming.filter(({ cancelledAt }) => !cancelledAt)
  const items: TodayItem[] = []
  for (const event of coming) {
    const own = seats.filter(({ scopeId }) => scopeId === event.id)
    const offer = own.find(({ state, offerExpiresAt }) => state === 'offered' && offerExpiresAt !== null && offerExpiresAt > at)
    if (offer) items.push(offerItem(event, offer, zone))
    else if (own.length > 0) items.push(await heldItem(db, event, own))
  }
  const invite = coming.find((event) => windowState(event, at).kind === 'open' && !seats.some(({ scopeId }) => scopeId === event.id))
  if (invite) items.push({ id: `event-${invite.id}`, kind: 'event', title: invite.title, detail: invite.summary, href: paths.event(invite.slug), action: 'Register', startsAt: invite.startsAt })
  const session = (await latestEntriesOf(db.read, starred)).find(({ startsAt, endsAt }) => endsAt > at && dayIn(zone, startsAt) === dayIn(zone, at))
  if (session) items.push({ id: `session-${session.sessionId}`, kind: 'event', title: session.title, detail: [session.room, session.eventTitle].filter(Boolean).join(', '), href: eventPaths.eventSession(session.eventSlug, session.sessionId), action: 'Open the session', startsAt: session.startsAt })
  return items
}

/** An offer is due: it says until when, and stands among today's things. */
function offerItem({ title }: EventRow, { id, offerExpiresAt }: SeatRow, zone: string): TodayItem {
  const until = offerExpiresAt ?? new Date(0)
  return { id: `offer-${id}`, kind: 'event', title: `A place in ${title} is yours to take`, detail: `Kept for you until ${inWords(until, zone, 'date-time', true)}`, href: eventPaths.offer(id), action: 'Answer the offer', dueOn: dayIn(zone, until) }
}

async function heldItem(db: Db, event: EventRow, seats: readonly SeatRow[]): Promise<TodayItem> {
  const own = ownPlace(seats)
  const base = { id: `event-${event.id}`, kind: 'event' as const, title: event.title, startsAt: event.startsAt }
  if (own.kind === 'confirmed') return { ...base, detail: own.mode === 'online' ? 'You are in, online' : `You are in, at ${event.place}`, href: eventPaths.eventTicket(event.slug), action: 'Show the ticket' }
  const detail = own.kind === 'waiting' ? `You are in the queue, place ${await placeInQueue(db.read, own.seat)}` : 'The place that was offered to you was not taken in time'
  return { ...base, detail, href: paths.event(event.slug), action: 'See how it stands' }
}
