import { may, type Subject } from '#app/auth/permissions.ts'
import type { Db } from '#db/dialect'
import { type Booking, bookingFor, changeBooking, holdBooker } from '#db/queries/bookings.ts'
import { releaseBusy } from '#db/queries/slots.ts'
import { withdrawInvitations } from './booking-letters.server.ts'
import { beingTo } from './booking-relations.ts'

type Wish = { person: Subject & { name: string }; bookingId: string; reason: string | null }

export type Cancelled = { kind: 'cancelled' | 'already-cancelled' | 'too-late' | 'needs-reason' | 'unknown-booking' } | { kind: 'changed-since'; booking: Booking }

/** Calls it off before it starts. The person who booked need not say why; whoever holds the hours must. */
export async function cancelBooking(db: Db, { person, bookingId, reason }: Wish, at: Date): Promise<Cancelled> {
  const seen = await bookingFor(db.read, bookingId, person.id)
  if (!seen || !may(person, 'cancel', { kind: 'booking', personId: seen.person.id, being: beingTo(seen, person.id) })) return { kind: 'unknown-booking' }
  if (seen.person.id !== person.id && !reason) return { kind: 'needs-reason' }
  return db.write<Cancelled>(async (tx) => {
    await holdBooker(tx, seen.person.id)
    const whole = await bookingFor(tx, bookingId, person.id)
    if (!whole) return { kind: 'unknown-booking' }
    const { booking } = whole
    if (booking.state === 'cancelled') return { kind: 'already-cancelled' }
    if (booking.state !== 'booked') return { kind: 'changed-since', booking }
    if (booking.startsAt <= at) return { kind: 'too-late' }
    if (!(await changeBooking(tx, { bookingId, to: 'cancelled', by: person.id, reason }, at))) return { kind: 'changed-since', booking }
    await releaseBusy(tx, bookingId, at)
    await withdrawInvitations(tx, whole, { byName: person.name, reason }, at)
    return { kind: 'cancelled' }
  })
}
