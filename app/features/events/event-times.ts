import { inWords } from '#app/components/time.tsx'

type Span = { startsAt: Date; endsAt: Date }
export type WhenWords = { /** "Tuesday 15 December 2026", or from when to when for several days. */ date: string; /** "08:45 to 18:15 GMT". */ time: string; /** The same on the organizer's clock, when that differs. */ there: { city: string; words: string } | null; startsAt: string }

/** When something is, on the reader's clock, and on the organizer's beside it when their clocks differ then. */
export function whenWords(span: Span, zone: string, ownZone: string): WhenWords {
  const own = onClock(span, ownZone)
  const there = onClock(span, zone)
  const sameClock = own.date === there.date && own.bare === there.bare
  return {
    date: own.date,
    time: own.time,
    there: sameClock ? null : { city: cityOf(zone), words: own.date === there.date ? there.time : `${inWords(span.startsAt, zone, 'day')}, ${there.time}` },
    startsAt: span.startsAt.toISOString(),
  }
}

/** "Europe/London" is London to people. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

export function sameClock(zone: string, other: string, at: Date): boolean {
  return inWords(at, zone, 'date-time') === inWords(at, other, 'date-time')
}

function onClock({ startsAt, endsAt }: Span, zone: string): { date: string; time: string; bare: string } {
  const [from, until] = [inWords(startsAt, zone, 'time'), inWords(endsAt, zone, 'time')]
  const zoned = inWords(endsAt, zone, 'time', true)
  const [first, last] = [inWords(startsAt, zone, 'date'), inWords(endsAt, zone, 'date')]
  if (first === last || lastsOneEvening(startsAt, endsAt)) return { date: first, time: `${from} to ${zoned}`, bare: `${from} ${until}` }
  return { date: `${inWords(startsAt, zone, 'day')} to ${last}`, time: `${from} on the first day, until ${zoned} on the last`, bare: `${from} ${until}` }
}

/** A party until one in the morning is one date to everybody who goes to it. */
function lastsOneEvening(startsAt: Date, endsAt: Date): boolean {
  return endsAt.getTime() - startsAt.getTime() <= 14 * 3_600_000
}

/** "in 21 days", "in 3 hours", "in 12 minutes": the largest unit that says enough, never rounded up. */
export function untilWords(startsAt: Date, at: Date): string {
  const minutes = Math.floor((startsAt.getTime() - at.getTime()) / 60_000)
  if (minutes >= 48 * 60) return `in ${Math.floor(minutes / 1440)} days`
  if (minutes >= 120) return `in ${Math.floor(minutes / 60)} hours`
  if (minutes >= 2) return `in ${minutes} minutes`
  return minutes >= 0 ? 'in a minute' : 'now'
}
