import { inWords } from '#app/components/time.tsx'
import { dayEnds, dayIn } from '#app/platform/calendar.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import type { TodayItem } from '#app/platform/today-item.ts'
import type { Reader } from '#db/dialect'
import { bookingsHeld, comingBookings, withoutOutcome } from '#db/queries/bookings.ts'
import { hostOf } from '#db/queries/series.ts'
import { bookingCard } from './booking-view.server.ts'

/** What of office hours is that person's today: the next hour they have booked, the hours they hold today, and outcomes that are not written. */
export async function todayBookings(db: Reader, person: { id: string; zone: string }, at: Date): Promise<TodayItem[]> {
  const [next] = await comingBookings(db, person.id, at)
  const own = next ? bookingCard(next, person, at) : null
  const booked: TodayItem[] = own
    ? [{ id: `booking-${own.id}`, kind: 'booking', title: `${own.title} with ${own.whom}`, detail: own.place, href: hoursPaths.booking(own.id), action: 'Open the booking', startsAt: new Date(own.startsAt) }]
    : []
  return [...booked, ...(await heldToday(db, person, at))]
}

async function heldToday(db: Reader, person: { id: string; zone: string }, at: Date): Promise<TodayItem[]> {
  const host = await hostOf(db, person.id)
  if (!host) return []
  const today = dayIn(host.zone, at)
  const rest = (await bookingsHeld(db, person.id, at, dayEnds(today, host.zone))).filter(({ booking }) => booking.state === 'booked')
  const unwritten = await withoutOutcome(db, person.id, at)
  const [first] = rest
  return [
    ...(first
      ? [{ id: 'hosting-today', kind: 'hosting' as const, title: rest.length === 1 ? `${first.person.name} has booked you` : `${rest.length} people have booked you`, detail: `Today from ${inWords(first.booking.startsAt, host.zone, 'time')}`, href: hoursPaths.hoursDay(), action: 'Read the questions', startsAt: first.booking.startsAt }]
      : []),
    ...(unwritten.length > 0
      ? [{ id: 'hosting-unwritten', kind: 'hosting' as const, title: unwritten.length === 1 ? `How did it go with ${unwritten[0]?.person.name}?` : `How did ${unwritten.length} hours go?`, detail: 'An outcome and a topic, so that what many ask becomes visible', href: hoursPaths.hoursDay(), action: unwritten.length === 1 ? 'Write the outcome' : 'Write the outcomes', startsAt: null }]
      : []),
  ]
}
