import { Temporal } from 'temporal-polyfill'

/** The day, YYYY-MM-DD, under which something stands: what begins before the day changes, by the clock on the wall, belongs to the evening before. */
export function agendaDay(startsAt: Date, zone: string, dayChangeMinutes: number): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(zone).toPlainDateTime()
  const isNight = wall.hour * 60 + wall.minute < dayChangeMinutes
  return wall.toPlainDate().subtract({ days: isNight ? 1 : 0 }).toString()
}

/** The entries by day, in the order of time. */
export function agendaDays<Entry extends { startsAt: Date }>(entries: readonly Entry[], zone: string, dayChangeMinutes: number): { day: string; entries: Entry[] }[] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = agendaDay(entry.startsAt, zone, dayChangeMinutes)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, of]) => ({ day, entries: of })).sort((a, b) => (a.day < b.day ? -1 : 1))
}
