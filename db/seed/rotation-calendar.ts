const DAY_MS = 86_400_000

export type Stretch = { startsOn: string; endsOn: string }

/** Three periods of five months. The second began on a Monday ten weeks ago, so that its middle is this week. */
export function demoPeriods(at: Date): { monday: string; periods: [Stretch, Stretch, Stretch] } {
  const monday = addDays(at.toISOString().slice(0, 10), -((at.getUTCDay() + 6) % 7))
  const second = addDays(monday, -70)
  const [first, third, end] = [-5, 5, 10].map((months) => addMonths(second, months)) as [string, string, string]
  return {
    monday,
    periods: [
      { startsOn: first, endsOn: addDays(second, -1) },
      { startsOn: second, endsOn: addDays(third, -1) },
      { startsOn: third, endsOn: addDays(end, -1) },
    ],
  }
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** A day of the calendar at that hour of UTC. */
export function atHour(day: string, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
}

/** The same day so many months later, or the last one of a month that has fewer days. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10)
}
