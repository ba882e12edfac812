/** Calendar days, YYYY-MM-DD, as whole numbers: a span of eighteen months is walked in microseconds, and no zone can get in. */
const DAY_MS = 86_400_000

export type Span = { startsOn: string; endsOn: string }

/** Day 0 is 1 January 1970, a Thursday. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

export function dayAt(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

export function addDays(day: string, days: number): string {
  return dayAt(dayNumber(day) + days)
}

/** Whether it is a day that exists: the thirtieth of February is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(Date.parse(`${text}T00:00:00Z`)) && dayAt(dayNumber(text)) === text
}

/** The Monday of its week. */
export function mondayOf(day: string): string {
  const number = dayNumber(day)
  return dayAt(number - ((number + 3) % 7))
}

export function isMonday(day: string): boolean {
  return isDay(day) && mondayOf(day) === day
}

export function isWeekend(number: number): boolean {
  return (number + 3) % 7 >= 5
}

/** Both days of the span belong to it. */
export function isWithin(day: string, { startsOn, endsOn }: Span): boolean {
  return startsOn <= day && day <= endsOn
}

/** The days of the span that no pause takes out, in order. */
export function countedDays({ startsOn, endsOn }: Span, pauses: readonly Span[]): number[] {
  const away = pauses.map((pause) => [dayNumber(pause.startsOn), dayNumber(pause.endsOn)] as const)
  const days: number[] = []
  for (let number = dayNumber(startsOn), last = dayNumber(endsOn); number <= last; number++) {
    if (!away.some(([from, to]) => from <= number && number <= to)) days.push(number)
  }
  return days
}
