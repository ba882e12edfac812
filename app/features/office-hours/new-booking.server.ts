import { listed } from '#app/components/plain-words.ts'
import { inWords } from '#app/components/time.tsx'
import type { Reader } from '#db/dialect'
import { typeWithSeries } from '#db/queries/slots.ts'
import { placeOf } from './booking-view.server.ts'
import { hostsFor, type Offered } from './free-times.server.ts'
import type { NewBookingView } from './new-booking-view.ts'
import { slotFromId, slotId } from './slot-id.ts'
import { placeOfZone, sameClock } from './zone-words.ts'

/** What the form says about the slot it is for. Whether the slot is still free is decided when the form is sent. */
export async function newBookingView(db: Reader, { slot, person }: { slot: string; person: { id: string; zone: string } }, at: Date): Promise<NewBookingView | null> {
  const name = slotFromId(slot)
  const known = name && (await typeWithSeries(db, name.typeId))
  if (!name || !known) return null
  const { type, series } = known
  if (type.seats > 1 || (type.assignment === 'one') !== (name.hostId !== null)) return null
  const hosts = await hostsFor(db, { series, type, personId: person.id, hostId: name.hostId }, at)
  if (hosts.length === 0) return null
  const elsewhere = hosts.find((host) => !sameClock(name.startsAt, person.zone, host.zone))
  return {
    slot,
    series: { slug: series.slug, title: series.title, topics: series.topics, questionTemplate: series.questionTemplate, confidential: series.confidential },
    typeSlug: type.slug,
    type: type.title,
    whom: type.assignment === 'any' ? 'Whoever is free' : listed(hosts.map((host) => host.name)),
    startsAt: name.startsAt.toISOString(),
    endsAt: new Date(name.startsAt.getTime() + type.minutes * 60_000).toISOString(),
    zone: person.zone,
    there: type.assignment !== 'any' && elsewhere ? `${inWords(name.startsAt, elsewhere.zone, 'time')} in ${placeOfZone(elsewhere.zone)}` : null,
    place: placeOf(type.place).place,
    link: null,
    weeklyLimit: type.weeklyLimit,
  }
}

/** Free starts in words, to be taken instead of one that is gone. */
export function insteadOf(nearest: readonly Offered[], { typeId, hostId }: { typeId: string; hostId: string | null }, zone: string): { id: string; words: string }[] {
  return nearest.map((slot) => ({ id: slotId({ typeId, hostId: hostId === null ? null : (slot.hostIds.find((id) => id === hostId) ?? slot.hostIds[0] ?? null), startsAt: slot.startsAt }), words: inWords(slot.startsAt, zone, 'date-time') }))
}
