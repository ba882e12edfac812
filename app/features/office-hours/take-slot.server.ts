import type { Tx } from '#db/dialect'
import { type Booking, countTowardsLimit, ownClash } from '#db/queries/bookings.ts'
import { bookedCounts, type BookingType, holdHosts, hoursOfHosts, type Series, type SeriesHost } from '#db/queries/slots.ts'
import { chooseHost } from './choose-host.ts'
import { hostsFor } from './free-times.server.ts'
import { freeSlots, type HostHours } from './free-slots.ts'
import type { SlotName } from './slot-id.ts'
import { addDays, firstInstant, weekOf } from './wall-clock.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** Why a slot cannot be had. */
export type Refusal =
  | { kind: 'taken' }
  | { kind: 'host-away' }
  | { kind: 'too-soon' | 'beyond-horizon' }
  | { kind: 'weekly-limit'; limit: number }
  | { kind: 'clashes-with-own'; booking: Booking }
type Wanted = { series: Series; type: BookingType; slot: SlotName; personId: string; /** What is being moved: it does not stand in its own way. */ moves?: { booking: Booking; hostIds: readonly string[] } }

/**
 * Decides, with the hosts held, whether that person may have the slot, and whose time it takes. The booker is held already (office-hours.md §5).
 * The slot is worked out anew here: whatever page it came from, only what is free now can be had.
 */
export async function takeSlot(tx: Tx, { series, type, slot, personId, moves }: Wanted, at: Date): Promise<{ kind: 'free'; hosts: SeriesHost[] } | Refusal> {
  const { startsAt } = slot
  const endsAt = new Date(startsAt.getTime() + type.minutes * MINUTE_MS)
  if (startsAt.getTime() < at.getTime() + type.minNoticeMinutes * MINUTE_MS) return { kind: 'too-soon' }
  if (startsAt.getTime() > at.getTime() + type.horizonDays * DAY_MS) return { kind: 'beyond-horizon' }
  const hosts = await hostsFor(tx, { series, type, personId, hostId: type.assignment === 'one' ? slot.hostId : null }, at)
  await holdHosts(tx, [...hosts.map((host) => host.hostId), ...(moves?.hostIds ?? [])])
  const clash = await ownClash(tx, { personId, startsAt, endsAt, except: moves?.booking.id ?? null })
  if (clash) return { kind: 'clashes-with-own', booking: clash }
  if (type.weeklyLimit !== null && (await bookedThatWeek(tx, { series, type, slot, personId, moves })) >= type.weeklyLimit) return { kind: 'weekly-limit', limit: type.weeklyLimit }
  const hours = await hoursOfHosts(tx, { seriesId: series.id, hostIds: hosts.map((host) => host.hostId), moving: moves?.booking.id ?? null }, new Date(startsAt.getTime() - DAY_MS), new Date(endsAt.getTime() + DAY_MS))
  const [found] = freeSlots(hours, type, startsAt, new Date(startsAt.getTime() + 1), at)
  if (!found) return { kind: isThere(hours, type, startsAt, at) ? 'taken' : 'host-away' }
  const free = hosts.filter((host) => found.hostIds.includes(host.hostId))
  if (type.assignment === 'all') return { kind: 'free', hosts: free }
  const counts = await bookedCounts(tx, found.hostIds, at, new Date(at.getTime() + 7 * DAY_MS))
  const chosen = chooseHost(free.map(({ hostId, lastBookedAt }) => ({ hostId, lastBookedAt, bookedNextWeek: counts.get(hostId) ?? 0 })), moves?.hostIds[0] ?? null)
  return { kind: 'free', hosts: free.filter((host) => host.hostId === chosen) }
}

/** The week is the one in which the slot lies where the series is at home. */
async function bookedThatWeek(tx: Tx, { series, type, slot, personId, moves }: Wanted): Promise<number> {
  const [monday = ''] = weekOf(slot.startsAt, series.zone)
  const [from, to] = [firstInstant(monday, '00:00', series.zone), firstInstant(addDays(monday, 7), '00:00', series.zone)]
  return countTowardsLimit(tx, { personId, typeId: type.id, exceptChain: moves?.booking.chainId ?? null }, new Date(from), new Date(to))
}

/** Whether it would be free if nothing were booked. */
function isThere(hours: readonly HostHours[], type: BookingType, startsAt: Date, at: Date): boolean {
  return freeSlots(hours.map((host) => ({ ...host, busy: [] })), type, startsAt, new Date(startsAt.getTime() + 1), at).length > 0
}
