/** An instant in words, in the person's zone; the zone is named when `zoned`. The machine-readable instant is in the element. */
export function Time({ at, zone, as = 'date-time', zoned }: { at: Date | string; zone: string; as?: TimeForm | undefined; zoned?: boolean | undefined }) {
  const instant = typeof at === 'string' ? new Date(at) : at
  return <time dateTime={instant.toISOString()}>{inWords(instant, zone, as, zoned)}</time>
}

export type TimeForm = 'date' | 'day' | 'short-date' | 'time' | 'date-time'

/** "Friday 6 March", "Friday 6 March 2026", "6 March 2026", "14:30", "Friday 6 March, 14:30 CET". */
export function inWords(at: Date, zone: string, as: TimeForm, zoned = false): string {
  if (as === 'short-date') return format(at, zone, { day: 'numeric', month: 'long', year: 'numeric' })
  const date = format(at, zone, { weekday: 'long', day: 'numeric', month: 'long', ...(as === 'date' ? { year: 'numeric' } : {}) }).replace(',', '')
  if (as === 'date' || as === 'day') return date
  const time = format(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(zoned ? { timeZoneName: 'short' } : {}) })
  return as === 'time' ? time : `${date}, ${time}`
}

/** A calendar day, YYYY-MM-DD, which has no zone: "6 March 2026". */
export function dayInWords(day: string): string {
  return format(new Date(`${day}T12:00:00Z`), 'UTC', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** To make a formatter takes fifty times as long as to use it. There are as many as zones in use times the forms above. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${timeZone} ${Object.entries(options).join()}`
  let form = formats.get(key)
  if (!form) formats.set(key, (form = new Intl.DateTimeFormat('en-GB', { timeZone, ...options })))
  return form.format(at)
}
