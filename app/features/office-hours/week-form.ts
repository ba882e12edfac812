import type { Rule, Span } from './host-ranges.ts'

/** The days of a week as a form has them: Monday first, two spans each, empty where nobody is there. */
export const weekDays = [
  { key: 'mo', rrule: 'MO', name: 'Monday' },
  { key: 'tu', rrule: 'TU', name: 'Tuesday' },
  { key: 'we', rrule: 'WE', name: 'Wednesday' },
  { key: 'th', rrule: 'TH', name: 'Thursday' },
  { key: 'fr', rrule: 'FR', name: 'Friday' },
  { key: 'sa', rrule: 'SA', name: 'Saturday' },
  { key: 'su', rrule: 'SU', name: 'Sunday' },
] as const

type WeekRule = Pick<Rule, 'rrule' | 'startsLocal' | 'endsLocal'>

/** Field names of one span: `mo.1.from`, `mo.1.to`. */
export const spanFields = (day: string, n: 1 | 2) => ({ from: `${day}.${n}.from`, to: `${day}.${n}.to` })

/** What the form shows for rules that were saved. */
export function fieldsOf(rules: readonly WeekRule[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const day of weekDays) {
    const spans = rules.filter((rule) => daysIn(rule).includes(day.rrule)).sort((a, b) => a.startsLocal.localeCompare(b.startsLocal))
    for (const n of [1, 2] as const) {
      const { from, to } = spanFields(day.key, n)
      fields[from] = spans[n - 1]?.startsLocal ?? ''
      fields[to] = shownEnd(spans[n - 1]?.endsLocal ?? '')
    }
  }
  return fields
}

/** The rules that a filled form means, one for all days with the same hours; or what is wrong, by field. */
export function rulesFrom(fields: Readonly<Record<string, string>>): { rules: WeekRule[]; faults: Record<string, string> } {
  const faults: Record<string, string> = {}
  const daysBySpan = new Map<string, string[]>()
  for (const day of weekDays) {
    const read = [1, 2].map((n) => spanIn(fields, spanFields(day.key, n as 1 | 2), faults)).filter((span) => span !== null)
    const [first, second] = read
    if (first && second && first.startsLocal < second.endsLocal && second.startsLocal < first.endsLocal) faults[spanFields(day.key, 2).from] = `${day.name}: the two spans overlap`
    for (const { startsLocal, endsLocal } of read) daysBySpan.set(`${startsLocal} ${endsLocal}`, [...(daysBySpan.get(`${startsLocal} ${endsLocal}`) ?? []), day.rrule])
  }
  const rules = [...daysBySpan].map(([span, days]) => ({ rrule: `FREQ=WEEKLY;BYDAY=${days.join()}`, startsLocal: span.slice(0, 5), endsLocal: span.slice(6) }))
  return { rules, faults }
}

/** One span of a form; null where it is empty. Midnight at the end is the end of the day. */
export function spanIn(fields: Readonly<Record<string, string>>, { from, to }: { from: string; to: string }, faults: Record<string, string>): Span | null {
  const [startsLocal, typedEnd] = [fields[from] ?? '', fields[to] ?? '']
  if (!startsLocal && !typedEnd) return null
  const endsLocal = typedEnd === '00:00' ? '24:00' : typedEnd
  const fault = (name: string, words: string) => {
    faults[name] = words
    return null
  }
  if (!isTime(startsLocal)) return fault(from, 'Give a start, such as 09:30')
  if (!isTime(endsLocal) && endsLocal !== '24:00') return fault(to, 'Give an end, such as 12:00')
  if (endsLocal <= startsLocal) return fault(to, 'The end must be after the start')
  return { startsLocal, endsLocal }
}

/** A field for a time knows no 24:00. */
function shownEnd(endsLocal: string): string {
  return endsLocal === '24:00' ? '00:00' : endsLocal
}

function daysIn({ rrule }: WeekRule): string[] {
  return (/BYDAY=([A-Z,]+)/.exec(rrule)?.[1] ?? '').split(',')
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}
