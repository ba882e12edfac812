import { dayIn } from '#app/platform/calendar.ts'
import type { Reader } from '#db/dialect'
import { bookingsHeld, withoutOutcome, type WholeBooking } from '#db/queries/bookings.ts'
import { hostOf } from '#db/queries/series.ts'
import { bookingCard } from './booking-view.server.ts'
import type { BookingCard } from './booking-view.ts'
import { addDays, firstInstant, isDate } from './wall-clock.ts'

export type HeldBooking = BookingCard & { topic: string; question: string; tried: string; mayClose: boolean; mayMove: boolean }

/** One day of a host, in the host's zone, with what is still to be written down from before. Null for somebody who holds no hours. */
export async function dayView(db: Reader, { personId, date }: { personId: string; date: string | null }, at: Date) {
  const host = await hostOf(db, personId)
  if (!host) return null
  const today = dayIn(host.zone, at)
  const day = date !== null && isDate(date) ? date : today
  const [from, to] = [new Date(firstInstant(day, '00:00', host.zone)), new Date(firstInstant(day, '24:00', host.zone))]
  const [held, unwritten] = await Promise.all([bookingsHeld(db, personId, from, to), withoutOutcome(db, personId, at)])
  const card = (whole: WholeBooking) => heldBooking(whole, { id: personId, zone: host.zone }, at)
  return {
    day,
    today: day === today,
    previous: addDays(day, -1),
    next: addDays(day, 1),
    zone: host.zone,
    held: held.map(card),
    unwritten: unwritten.filter((one) => !held.some((other) => other.booking.id === one.booking.id)).map(card),
  }
}

function heldBooking(whole: WholeBooking, viewer: { id: string; zone: string }, at: Date): HeldBooking {
  const { topic, question, tried, state, startsAt } = whole.booking
  return { ...bookingCard(whole, viewer, at), topic, question, tried, mayClose: state === 'booked' && startsAt <= at, mayMove: state === 'booked' && startsAt > at }
}
