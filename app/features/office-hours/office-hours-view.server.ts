import { may, type Subject } from '#app/auth/permissions.ts'
import { inWords } from '#app/components/time.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import type { Reader } from '#db/dialect'
import { comingBookings, withoutOutcome } from '#db/queries/bookings.ts'
import { hostOf } from '#db/queries/series.ts'
import { allSeries, type BookingType, hostsOfSeries, type Series, typesOfSeries } from '#db/queries/slots.ts'
import { bookingCard } from './booking-view.server.ts'
import { nextFree } from './free-times.server.ts'
import type { OfficeHoursView, SeriesCard } from './office-hours-view.ts'
import { slotId } from './slot-id.ts'
import { placeOfZone, sameClock } from './zone-words.ts'

type Viewer = Subject & { zone: string }
const SHOWN = 3

/** Own bookings first, then each series with the next free starts of each kind of booking, in the zone of whoever looks. */
export async function officeHoursView(db: Reader, person: Viewer, at: Date): Promise<OfficeHoursView> {
  const host = await hostOf(db, person.id)
  const series = await allSeries(db)
  return {
    mine: (await comingBookings(db, person.id, at)).map((one) => bookingCard(one, person, at)),
    series: await Promise.all(series.map((one) => seriesCard(db, one, person, at))),
    holds: host ? { unwritten: (await withoutOutcome(db, person.id, at)).length } : null,
    mayCreate: may(person, 'create', { kind: 'office hours' }),
    zone: person.zone,
    place: placeOfZone(person.zone),
  }
}

async function seriesCard(db: Reader, series: Series, person: Viewer, at: Date): Promise<SeriesCard> {
  const hosts = await hostsOfSeries(db, series.id, at)
  const types = await typesOfSeries(db, series.id)
  return {
    slug: series.slug,
    title: series.title,
    about: series.about,
    hosts: hosts.map((host) => host.name),
    leads: may(person, 'change', { kind: 'office hours', being: series.deskLeadId === person.id ? ['desk lead'] : [] }),
    types: await Promise.all(types.filter((type) => type.seats === 1).map((type) => typeCard(db, series, type, person, at))),
  }
}

async function typeCard(db: Reader, series: Series, type: BookingType, person: Viewer, at: Date) {
  const free = await nextFree(db, { series, type, personId: person.id }, at, at, SHOWN)
  return {
    slug: type.slug,
    title: type.title,
    minutes: type.minutes,
    href: hoursPaths.slots(series.slug, { type: type.slug }),
    next: free.map((slot) => {
      const [host] = slot.hosts
      const id = slotId({ typeId: type.id, hostId: type.assignment === 'one' ? (host?.hostId ?? null) : null, startsAt: slot.startsAt })
      const away = host && type.assignment === 'one' && !sameClock(slot.startsAt, person.zone, host.zone) ? `, ${inWords(slot.startsAt, host.zone, 'time')} in ${placeOfZone(host.zone)}` : ''
      return { id, href: hoursPaths.newBooking(id), words: inWords(slot.startsAt, person.zone, 'date-time'), who: type.assignment === 'one' ? `${host?.name ?? ''}${away}` : null }
    }),
  }
}
