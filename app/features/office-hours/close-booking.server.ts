import { may, type Subject } from '#app/auth/permissions.ts'
import type { Db } from '#db/dialect'
import { type Booking, bookingFor, changeBooking, holdBooker, insertOutcome } from '#db/queries/bookings.ts'
import type { BookingOutcome } from '#db/schema/office-hours.ts'
import { beingTo } from './booking-relations.ts'

/** `no_show`: the person did not come, and there is nothing to say about it. */
type Close = { person: Subject; bookingId: string; outcome: BookingOutcome | 'no_show'; topic: string; note: string }

export type Closed = { kind: 'done' | 'no-show' | 'too-early' | 'unknown-booking' } | { kind: 'changed-since'; booking: Booking }

/** How it went, by whoever held it, once it has begun: so that what many ask becomes visible. */
export async function closeBooking(db: Db, { person, bookingId, outcome, topic, note }: Close, at: Date): Promise<Closed> {
  const seen = await bookingFor(db.read, bookingId, person.id)
  if (!seen || !may(person, 'close', { kind: 'booking', personId: seen.person.id, being: beingTo(seen, person.id) })) return { kind: 'unknown-booking' }
  return db.write<Closed>(async (tx) => {
    await holdBooker(tx, seen.person.id)
    const whole = await bookingFor(tx, bookingId, person.id)
    if (!whole) return { kind: 'unknown-booking' }
    const { booking } = whole
    if (booking.state !== 'booked') return { kind: 'changed-since', booking }
    if (booking.startsAt > at) return { kind: 'too-early' }
    const noShow = outcome === 'no_show'
    if (!(await changeBooking(tx, { bookingId, to: noShow ? 'no_show' : 'done', by: person.id, reason: null }, at))) return { kind: 'changed-since', booking }
    if (!noShow) await insertOutcome(tx, { bookingId, outcome, topic, note, by: person.id }, at)
    return { kind: noShow ? 'no-show' : 'done' }
  })
}
