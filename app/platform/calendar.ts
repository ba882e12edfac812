const formatters = new Map<string, Intl.DateTimeFormat>()
const DAY_MS = 86_400_000

/** The calendar day, YYYY-MM-DD, that it is in the zone at that moment. */
export function dayIn(zone: string, at: Date): string {
  const parts = Object.fromEntries(formatterFor(zone).formatToParts(at).map(({ type, value }) => [type, value]))
  return `${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}`
}

/** The moment the day is over in the zone: when the next one begins there, so days of 23 or 25 hours are right. */
export function dayEnds(day: string, zone: string): Date {
  const midday = Date.parse(`${day}T12:00:00Z`)
  // Zones lie between UTC−12 and UTC+14. Days only go forward, so halving finds the first millisecond of the next one.
  let before = midday - DAY_MS
  let after = midday + 2 * DAY_MS
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayIn(zone, new Date(middle)) > day) after = middle
    else before = middle
  }
  return new Date(after)
}

/** The same day so many months later, or the last one of that month where it has fewer days. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), Math.min(date, lastOfMonth.getUTCDate()))).toISOString().slice(0, 10)
}

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formatters.set(zone, made)
  return made
}
