import { Temporal } from 'temporal-polyfill'

/**
 * The first moment at which the clock of the zone shows that time, or a later one. So a time that spring leaves out is the first real moment after it,
 * and one that autumn shows twice is its first pass. `time` is HH:MM; 24:00 is the end of the day.
 */
export function firstInstant(date: string, time: string, zone: string): number {
  const wall = time === '24:00' ? Temporal.PlainDate.from(date).add({ days: 1 }).toPlainDateTime() : Temporal.PlainDateTime.from(`${date}T${time}`)
  const found = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (found.toPlainDateTime().equals(wall)) return found.epochMilliseconds
  return found.getTimeZoneTransition('next')?.epochMilliseconds ?? found.epochMilliseconds
}

/** The seven days, Monday first, of the week in which that moment lies in the zone. */
export function weekOf(at: Date, zone: string): string[] {
  const today = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  return daysFrom(today.subtract({ days: today.dayOfWeek - 1 }), 7)
}

/** So many days from that one on, YYYY-MM-DD. */
export function daysFrom(first: string | Temporal.PlainDate, count: number): string[] {
  const start = Temporal.PlainDate.from(first)
  return Array.from({ length: count }, (_, n) => start.add({ days: n }).toString())
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Whether it is a date that exists: the thirtieth of February is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

export function isZone(text: string): boolean {
  try {
    return /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(text) && new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
