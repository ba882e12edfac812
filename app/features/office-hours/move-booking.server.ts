import { may, type Subject } from '#app/auth/permissions.ts'
import type { Db } from '#db/dialect'
import { bookerOf, type Booking, bookingByKey, bookingFor, changeBooking, holdBooker, insertBooking } from '#db/queries/bookings.ts'
import { insertBusy, noteBooked, releaseBusy } from '#db/queries/slots.ts'
import { busyRows, justBooked } from './book-slot.server.ts'
import { beingTo } from './booking-relations.ts'
import { sendInvitations, withdrawFrom } from './booking-letters.server.ts'
import { nearestFree, type Offered } from './free-times.server.ts'
import type { SlotName } from './slot-id.ts'
import { type Refusal, takeSlot } from './take-slot.server.ts'

type Wish = { person: Subject; bookingId: string; slot: SlotName; reason: string | null; requestKey: string }

export type Moved =
  | { kind: 'moved' | 'already-moved'; bookingId: string }
  | { kind: 'unknown-booking' }
  | { kind: 'unknown-slot' }
  | { kind: 'too-late' }
  | { kind: 'same-time' }
  | { kind: 'changed-since'; booking: Booking }
  | Exclude<Refusal, { kind: 'taken' | 'host-away' }>
  | { kind: 'taken'; nearest: readonly Offered[] }
  | { kind: 'host-away'; nearest: readonly Offered[] }

/**
 * Gives the old time back and takes the new one in one write: both or neither. The booking that was moved stays as a row, and the new row says where it came from.
 * The host stays when free then; the invitation stays the same one, changed.
 */
export async function moveBooking(db: Db, { person, bookingId, slot, reason, requestKey }: Wish, at: Date): Promise<Moved> {
  const seen = await bookingFor(db.read, bookingId, person.id)
  const bookerId = await bookerOf(db.read, bookingId)
  if (!seen || !bookerId || !may(person, 'move', { kind: 'booking', personId: bookerId, being: beingTo(seen, person.id) })) return { kind: 'unknown-booking' }
  const { type, series } = seen
  if (slot.typeId !== type.id || (type.assignment === 'one') !== (slot.hostId !== null)) return { kind: 'unknown-slot' }
  const outcome = await db.write<Exclude<Moved, { nearest: unknown }> | Refusal>(async (tx) => {
    await holdBooker(tx, bookerId)
    const again = await bookingByKey(tx, bookerId, requestKey)
    if (again?.chainId === seen.booking.chainId && again.id !== bookingId) return { kind: 'already-moved', bookingId: again.id }
    const whole = await bookingFor(tx, bookingId, person.id)
    if (!whole) return { kind: 'unknown-booking' }
    const { booking } = whole
    if (booking.state !== 'booked') return { kind: 'changed-since', booking }
    if (booking.startsAt <= at) return { kind: 'too-late' }
    const hostIds = whole.hosts.map((host) => host.hostId)
    if (booking.startsAt.getTime() === slot.startsAt.getTime() && (slot.hostId === null || hostIds.includes(slot.hostId))) return { kind: 'same-time' }
    const taken = await takeSlot(tx, { series, type, slot, personId: bookerId, moves: { booking, hostIds } }, at)
    if (taken.kind !== 'free') return taken
    if (!(await changeBooking(tx, { bookingId, to: 'moved', by: person.id, reason }, at))) return { kind: 'changed-since', booking }
    await releaseBusy(tx, bookingId, at)
    const endsAt = new Date(slot.startsAt.getTime() + type.minutes * 60_000)
    const { topic, question, tried, lessonId, chainId } = booking
    const movedId = await insertBooking(tx, { typeId: type.id, personId: bookerId, startsAt: slot.startsAt, endsAt, topic, question, tried, lessonId, place: type.place, requestKey, movedFromId: bookingId, chainId, hostIds: taken.hosts.map((host) => host.hostId), by: person.id, reason }, at)
    await insertBusy(tx, busyRows(movedId, taken.hosts, type, slot, at))
    await noteBooked(tx, { seriesId: series.id, hostIds: taken.hosts.map((host) => host.hostId).filter((id) => !hostIds.includes(id)) }, at)
    const moved = await justBooked(tx, movedId, bookerId)
    await withdrawFrom(tx, whole.hosts.filter((host) => !moved.hosts.some((one) => one.hostId === host.hostId)), moved, at)
    await sendInvitations(tx, moved, 'moved', at)
    return { kind: 'moved', bookingId: movedId }
  })
  if (outcome.kind !== 'taken' && outcome.kind !== 'host-away') return outcome
  return { kind: outcome.kind, nearest: await nearestFree(db.read, { series, type, personId: bookerId, moving: bookingId }, slot, at) }
}
