import type { Reader } from '#db/dialect'
import { comingBookings, pastBookings } from '#db/queries/bookings.ts'
import { bookingCard } from './booking-view.server.ts'
import type { BookingCard } from './booking-view.ts'

const SHOWN = 50

/** What is to come, and what is over or called off. */
export async function myBookings(db: Reader, person: { id: string; zone: string }, at: Date): Promise<{ coming: BookingCard[]; past: BookingCard[] }> {
  const [coming, past] = await Promise.all([comingBookings(db, person.id, at), pastBookings(db, person.id, at, SHOWN)])
  return { coming: coming.map((one) => bookingCard(one, person, at)), past: past.map((one) => bookingCard(one, person, at)) }
}
