import { inWords } from '#app/components/time.tsx'
import { dayIn } from '#app/platform/calendar.ts'
import type { Reader } from '#db/dialect'
import type { BookingType, Series } from '#db/queries/slots.ts'
import { freeTimes, nextFree, type Offered } from './free-times.server.ts'
import { slotId } from './slot-id.ts'
import type { SlotDay, SlotWeek } from './slot-week-view.ts'
import { addDays, daysFrom, firstInstant, isDate, weekOf } from './wall-clock.ts'
import { placeOfZone, sameClock } from './zone-words.ts'

type Asked = {
  series: Series
  type: BookingType
  person: { id: string; zone: string }
  /** Any day of the week; nonsense and weeks gone by become this week. */
  week: string | null
  /** Where a start leads, and where another week is. */
  toSlot: (slot: string) => string
  toWeek: (monday: string) => string
  moving?: string | undefined
}

/** A week of free starts in the zone of whoever looks; the zone decides on which day a start is shown, never which starts there are. */
export async function slotWeek(db: Reader, { series, type, person, week, toSlot, toWeek, moving }: Asked, at: Date): Promise<SlotWeek> {
  const { zone } = person
  const [thisMonday = ''] = weekOf(at, zone)
  const [asked = thisMonday] = week !== null && isDate(week) ? weekOf(new Date(firstInstant(week, '12:00', zone)), zone) : []
  const lastDay = dayIn(zone, new Date(at.getTime() + type.horizonDays * 86_400_000))
  const monday = asked < thisMonday || asked > lastDay ? thisMonday : asked
  const from = new Date(firstInstant(monday, '00:00', zone))
  const to = new Date(firstInstant(addDays(monday, 7), '00:00', zone))
  const about = { series, type, personId: person.id, moving }
  const offered = await freeTimes(db, about, from, to, at)
  const [next] = offered.length > 0 ? [] : await nextFree(db, about, to, at)
  const hostZones = [...new Set(offered.flatMap((slot) => slot.hosts.map((host) => host.zone)))]
  return {
    days: daysFrom(monday, 7).map((date) => dayOf(date, offered.filter((slot) => dayIn(zone, slot.startsAt) === date), { type, zone, today: dayIn(zone, at), toSlot })),
    from: monday,
    to: addDays(monday, 6),
    place: placeOfZone(zone),
    elsewhere: hostZones.filter((other) => !offered.every((slot) => sameClock(slot.startsAt, zone, other))).map(placeOfZone),
    previous: monday > thisMonday ? toWeek(addDays(monday, -7)) : null,
    next: addDays(monday, 7) <= lastDay ? toWeek(addDays(monday, 7)) : null,
    nextFree: next ? { words: inWords(next.startsAt, zone, 'date-time'), href: toWeek(dayIn(zone, next.startsAt)) } : null,
    clamped: week !== null && monday !== asked,
  }
}

function dayOf(date: string, offered: readonly Offered[], { type, zone, today, toSlot }: { type: BookingType; zone: string; today: string; toSlot: (slot: string) => string }): SlotDay {
  const starts = offered.flatMap((slot): { slot: Offered; hosts: Offered['hosts']; hostId: string | null }[] => (type.assignment === 'one' ? slot.hosts.map((host) => ({ slot, hosts: [host], hostId: host.hostId })) : [{ slot, hosts: slot.hosts, hostId: null }]))
  const twice = new Set(offered.map((slot) => inWords(slot.startsAt, zone, 'time')).filter((words, n, all) => all.indexOf(words) !== n))
  return {
    date,
    past: date < today,
    starts: starts.map(({ slot, hosts, hostId }) => {
      const id = slotId({ typeId: type.id, hostId, startsAt: slot.startsAt })
      const time = inWords(slot.startsAt, zone, 'time')
      const other = hosts.find((host) => !sameClock(slot.startsAt, zone, host.zone))
      return {
        id,
        href: toSlot(id),
        startsAt: slot.startsAt.toISOString(),
        // Where autumn shows an hour twice, the offset tells the passes apart.
        time: twice.has(time) ? inWords(slot.startsAt, zone, 'time', true) : time,
        who: type.assignment === 'one' ? (hosts[0]?.name ?? '') : null,
        there: type.assignment === 'one' && other ? `${inWords(slot.startsAt, other.zone, 'time')} in ${placeOfZone(other.zone)}` : null,
      }
    }),
  }
}
