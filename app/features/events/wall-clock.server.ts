import { Temporal } from 'temporal-polyfill'

/** A local date and time as a form sends it, YYYY-MM-DDTHH:MM, in the zone. Null when it is none, or when the clocks jump over it. Of an hour that comes twice, the first. */
export function instantAt(wallClock: string, zone: string): Date | null {
  try {
    const local = Temporal.PlainDateTime.from(wallClock)
    const zoned = local.toZonedDateTime(zone)
    return zoned.toPlainDateTime().equals(local) ? new Date(zoned.epochMilliseconds) : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What a clock on the wall of that zone shows, as a form's field takes it. */
export function wallClockAt(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return /^[A-Za-z]/.test(zone) // an offset such as +02:00 does not follow the clocks
  } catch {
    return false
  }
}

/** Every zone that this machine knows, for the field that offers them. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone')
