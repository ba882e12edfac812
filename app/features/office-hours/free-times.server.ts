import type { Reader } from '#db/dialect'
import { type BookingType, hoursOfHosts, hostsOfSeries, type Series, type SeriesHost } from '#db/queries/slots.ts'
import { freeSlots, type HostHours, type Slot } from './free-slots.ts'
import type { SlotName } from './slot-id.ts'

const DAY_MS = 86_400_000

/** Whose time it is about: nobody books themselves. `hostId`: that host only. */
type Asked = { series: Series; type: BookingType; personId: string; hostId?: string | null | undefined; /** A booking that is about to be moved does not stand in its own way. */ moving?: string | null | undefined }
export type Offered = Slot & { hosts: readonly SeriesHost[] }

/** What can be booked in [from, to), with the hosts who are free then. */
export async function freeTimes(db: Reader, asked: Asked, from: Date, to: Date, at: Date): Promise<Offered[]> {
  const hosts = await hostsFor(db, asked, at)
  const hours = await hoursAround(db, asked, hosts, from, to)
  return freeSlots(hours, asked.type, from, to, at).map((slot) => ({ ...slot, hosts: hosts.filter((host) => slot.hostIds.includes(host.hostId)) }))
}

/** The first free start from then on, as far ahead as one may book. */
export async function nextFree(db: Reader, asked: Asked, from: Date, at: Date, count = 1): Promise<Offered[]> {
  return (await freeTimes(db, asked, from, new Date(at.getTime() + (asked.type.horizonDays + 1) * DAY_MS), at)).slice(0, count)
}

/** The three free starts nearest to one that is gone, in order of time. */
export async function nearestFree(db: Reader, asked: Asked, { startsAt }: Pick<SlotName, 'startsAt'>, at: Date): Promise<Offered[]> {
  const distance = (slot: Slot) => Math.abs(slot.startsAt.getTime() - startsAt.getTime())
  const near = await freeTimes(db, asked, new Date(startsAt.getTime() - 7 * DAY_MS), new Date(startsAt.getTime() + 21 * DAY_MS), at)
  return near.sort((a, b) => distance(a) - distance(b)).slice(0, 3).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** The hosts who may be asked, in the order in which they are held. */
export async function hostsFor(db: Reader, { series, type, personId, hostId }: Asked, at: Date): Promise<SeriesHost[]> {
  const hosts = await hostsOfSeries(db, series.id, at)
  const others = hosts.filter((host) => host.personId !== personId)
  if (type.assignment === 'all') return others.length === hosts.length ? hosts : []
  return hostId ? others.filter((host) => host.hostId === hostId) : others
}

/** Bookings just outside of the window may reach into it with their buffers. */
async function hoursAround(db: Reader, { series, moving = null }: Asked, hosts: readonly SeriesHost[], from: Date, to: Date): Promise<HostHours[]> {
  return hoursOfHosts(db, { seriesId: series.id, hostIds: hosts.map((host) => host.hostId), moving }, new Date(from.getTime() - DAY_MS), new Date(to.getTime() + 2 * DAY_MS))
}
