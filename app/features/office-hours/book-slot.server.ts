import type { Db, Tx } from '#db/dialect'
import { type Booking, bookingByKey, bookingFor, holdBooker, insertBooking, ownClash, type WholeBooking } from '#db/queries/bookings.ts'
import { type BookingType, insertBusy, noteBooked, type SeriesHost, typeWithSeries } from '#db/queries/slots.ts'
import { newId } from '#db/ids.ts'
import { sendInvitations } from './booking-letters.server.ts'
import { nearestFree, type Offered } from './free-times.server.ts'
import { blocked } from './free-slots.ts'
import type { SlotName } from './slot-id.ts'
import { type Refusal, takeSlot } from './take-slot.server.ts'

type Wish = { personId: string; slot: SlotName; topic: string; question: string; tried: string; requestKey: string }

export type Booked =
  | { kind: 'booked' | 'already-booked'; bookingId: string }
  | { kind: 'unknown-slot' }
  | Exclude<Refusal, { kind: 'taken' | 'host-away' }>
  | { kind: 'taken'; nearest: readonly Offered[] }
  | { kind: 'host-away'; nearest: readonly Offered[] }

/**
 * Gives the person that time of a host, or says why not. One short write with the hosts held, so whoever comes second is told (office-hours.md §5).
 * The same form twice is one booking, and so is the same slot twice by the same person.
 */
export async function bookSlot(db: Db, { personId, slot, topic, question, tried, requestKey }: Wish, at: Date): Promise<Booked> {
  const known = await typeWithSeries(db.read, slot.typeId)
  if (!known || known.type.seats > 1) return { kind: 'unknown-slot' }
  const { type, series } = known
  if ((type.assignment === 'one') !== (slot.hostId !== null)) return { kind: 'unknown-slot' }
  const outcome = await db.write<Extract<Booked, { bookingId: string }> | Refusal>(async (tx) => {
    await holdBooker(tx, personId)
    const before = (await bookingByKey(tx, personId, requestKey)) ?? (await sameSlot(tx, personId, type, slot))
    if (before) return { kind: 'already-booked', bookingId: before.id }
    const taken = await takeSlot(tx, { series, type, slot, personId }, at)
    if (taken.kind !== 'free') return taken
    const endsAt = new Date(slot.startsAt.getTime() + type.minutes * 60_000)
    const hostIds = taken.hosts.map((host) => host.hostId)
    const bookingId = await insertBooking(tx, { typeId: type.id, personId, startsAt: slot.startsAt, endsAt, topic, question, tried, place: type.place, requestKey, movedFromId: null, chainId: null, hostIds, by: personId, reason: null }, at)
    await insertBusy(tx, busyRows(bookingId, taken.hosts, type, slot, at))
    await noteBooked(tx, { seriesId: series.id, hostIds }, at)
    await sendInvitations(tx, await justBooked(tx, bookingId, personId), 'booked', at)
    return { kind: 'booked', bookingId }
  })
  if (outcome.kind !== 'taken' && outcome.kind !== 'host-away') return outcome
  return { kind: outcome.kind, nearest: await nearestFree(db.read, { series, type, personId }, slot, at) }
}

/** What the booking keeps busy, one row for each of its hosts. */
export function busyRows(bookingId: string, hosts: readonly SeriesHost[], type: BookingType, { startsAt }: Pick<SlotName, 'startsAt'>, at: Date) {
  const { from, to } = blocked(startsAt, type)
  const endsAt = new Date(startsAt.getTime() + type.minutes * 60_000)
  return hosts.map(({ hostId }) => ({ id: newId(at), hostId, startsAt, endsAt, blocksFrom: from, blocksTo: to, kind: 'booking' as const, bookingId }))
}

/** The booking that this write has made, whole. */
export async function justBooked(tx: Tx, bookingId: string, personId: string): Promise<WholeBooking> {
  const whole = await bookingFor(tx, bookingId, personId)
  if (!whole) throw new Error(`The booking ${bookingId} was made and is not there`)
  return whole
}

async function sameSlot(tx: Tx, personId: string, type: BookingType, slot: SlotName): Promise<Booking | undefined> {
  const found = await ownClash(tx, { personId, startsAt: slot.startsAt, endsAt: new Date(slot.startsAt.getTime() + 1), except: null })
  if (!found || found.typeId !== type.id || found.startsAt.getTime() !== slot.startsAt.getTime()) return undefined
  const whole = await bookingFor(tx, found.id, personId)
  return slot.hostId === null || whole?.hosts.some((host) => host.hostId === slot.hostId) ? found : undefined
}
