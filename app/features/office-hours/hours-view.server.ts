import { inWords } from '#app/components/time.tsx'
import { dayIn } from '#app/platform/calendar.ts'
import type { Reader } from '#db/dialect'
import { bookingsHeld } from '#db/queries/bookings.ts'
import { overridesOf, rulesOf, timeOffOf } from '#db/queries/hours.ts'
import { hostOf, seriesOfHost } from '#db/queries/series.ts'
import { typesOfSeries } from '#db/queries/slots.ts'
import { hostRanges } from './host-ranges.ts'
import type { DayAhead, HoursView } from './hours-view.ts'
import { addDays, daysFrom, firstInstant } from './wall-clock.ts'
import { fieldsOf } from './week-form.ts'

const AHEAD_DAYS = 14

/** The host's week in one of their series. Null for somebody who holds no hours. */
export async function hoursView(db: Reader, { personId, series: slug }: { personId: string; series: string | null }, at: Date): Promise<HoursView | null> {
  const host = await hostOf(db, personId)
  const all = host ? await seriesOfHost(db, host.id) : []
  const series = all.find((one) => one.slug === slug) ?? all[0]
  if (!host || !series) return null
  const mine = { hostId: host.id, seriesId: series.id }
  const today = dayIn(host.zone, at)
  const [rules, overrides, timeOff, types] = await Promise.all([rulesOf(db, mine), overridesOf(db, mine, today), timeOffOf(db, host.id, at), typesOfSeries(db, series.id)])
  return {
    series: { slug: series.slug, title: series.title },
    all: all.map((one) => ({ slug: one.slug, title: one.title })),
    zone: host.zone,
    today,
    fields: fieldsOf(rules),
    validFrom: rules[0]?.validFrom && rules[0].validFrom > today ? rules[0].validFrom : today,
    validTo: rules[0]?.validTo ?? '',
    types: types.map(({ slug: type, title, minutes, beforeMinutes, afterMinutes, minNoticeMinutes, horizonDays }) => ({ slug: type, title, minutes, beforeMinutes, afterMinutes, minNoticeMinutes, horizonDays })),
    exceptions: overrides.map(({ id, date, spans }) => ({ id, date, spans: spans.map((span) => `${span.startsLocal} to ${span.endsLocal}`) })),
    timeOff: timeOff.map(({ id, startsAt, endsAt }) => ({ id, words: `${inWords(startsAt, host.zone, 'date-time')} to ${inWords(endsAt, host.zone, 'date-time')}` })),
    ahead: await daysAhead(db, { personId, seriesId: series.id, zone: host.zone, today, rules, overrides, timeOff }),
  }
}

type Ahead = { personId: string; seriesId: string; zone: string; today: string; rules: Parameters<typeof hostRanges>[0]; overrides: Parameters<typeof hostRanges>[1]; timeOff: readonly { startsAt: Date; endsAt: Date }[] }

/** The days as they will be: rules, exceptions, time off and what is booked, one over the other. */
async function daysAhead(db: Reader, { personId, seriesId, zone, today, rules, overrides, timeOff }: Ahead): Promise<DayAhead[]> {
  const end = firstInstant(addDays(today, AHEAD_DAYS), '00:00', zone)
  const start = firstInstant(today, '00:00', zone)
  const ranges = hostRanges(rules, overrides, start, end)
  const booked = await bookingsHeld(db, personId, new Date(start), new Date(end))
  return daysFrom(today, AHEAD_DAYS).map((date) => {
    const [from, to] = [firstInstant(date, '00:00', zone), firstInstant(date, '24:00', zone)]
    const part = (range: { from: number; to: number }) => ({ from: (Math.max(range.from, from) - from) / (to - from), to: (Math.min(range.to, to) - from) / (to - from) })
    const within = (range: { from: number; to: number }) => range.from < to && range.to > from
    const open = ranges.filter(within)
    const away = timeOff.map(({ startsAt, endsAt }) => ({ from: startsAt.getTime(), to: endsAt.getTime() })).filter(within)
    const busy = booked.map(({ booking, series }) => ({ from: booking.startsAt.getTime(), to: booking.endsAt.getTime(), seriesId: series.id })).filter(within)
    return {
      date,
      exception: overrides.some((one) => one.date === date),
      away: away.length > 0,
      open: open.map(part),
      off: away.map(part),
      booked: busy.map(part),
      bookedElsewhere: busy.filter((one) => one.seriesId !== seriesId).length,
      hours: open.map((range) => `${inWords(new Date(range.from), zone, 'time')} to ${endWords(range.to, zone)}`),
    }
  })
}

function endWords(end: number, zone: string): string {
  const words = inWords(new Date(end), zone, 'time')
  return words === '00:00' ? 'midnight' : words
}
