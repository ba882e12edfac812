import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'

import { firstInstant } from './wall-clock.ts'

export type Span = { startsLocal: string; endsLocal: string }
export type Rule = Span & { rrule: string; zone: string; validFrom: string; validTo: string | null }
export type Override = { date: string; zone: string; spans: readonly Span[] }
export type Range = { from: number; to: number }

const DAY_MS = 86_400_000

/** When the host is there, as moments: whole ranges, also those that only touch the window. An override replaces its whole day. */
export function hostRanges(rules: readonly Rule[], overrides: readonly Override[], from: number, to: number): Range[] {
  const replaced = new Set(overrides.map(({ date }) => date))
  const days = new Map<string, { date: string; zone: string; spans: Span[] }>()
  const add = (date: string, zone: string, spans: readonly Span[]) => {
    const day = days.get(`${date} ${zone}`) ?? { date, zone, spans: [] }
    day.spans.push(...spans)
    days.set(`${date} ${zone}`, day)
  }
  for (const rule of rules) for (const date of datesOf(rule, from, to)) if (!replaced.has(date)) add(date, rule.zone, [rule])
  for (const { date, zone, spans } of overrides) add(date, zone, spans)
  return [...days.values()]
    .flatMap(({ date, zone, spans }) => joined(spans.map(({ startsLocal, endsLocal }) => ({ from: firstInstant(date, startsLocal, zone), to: firstInstant(date, endsLocal, zone) }))))
    .filter((range) => range.from < to && range.to > from)
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Times that all of them have. */
export function inAll(ranges: readonly (readonly Range[])[]): Range[] {
  return ranges.reduce<readonly Range[] | null>((both, one) => (both ? overlaps(both, one) : one), null)?.slice() ?? []
}

/** Days have no zone, so the rule is counted in UTC; a day anywhere begins within 26 hours of that one. */
function datesOf({ rrule, validFrom, validTo }: Rule, from: number, to: number): string[] {
  const dates = new RRuleTemporal({ rruleString: rrule, dtstart: Temporal.ZonedDateTime.from(`${validFrom}T00:00:00[UTC]`) })
  return dates
    .between(new Date(from - 3 * DAY_MS), new Date(to + 2 * DAY_MS), true)
    .map((one) => one.toPlainDate().toString())
    .filter((date) => validTo === null || date <= validTo)
}

/** What overlaps or touches within one day is one range with one grid. */
function joined(ranges: readonly Range[]): Range[] {
  const whole: Range[] = []
  for (const range of ranges.filter((one) => one.from < one.to).sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else whole.push({ ...range })
  }
  return whole
}

function overlaps(these: readonly Range[], those: readonly Range[]): Range[] {
  return these.flatMap((a) => those.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))).filter((range) => range.from < range.to)
}
