import { countedDays, dayAt, isWeekend, mondayOf, type Span } from './days.ts'

/** The Mondays of the weeks in which the assignment has a working day that no pause takes out, in order. A weekend alone makes no week. */
export function weeksOf(assignment: Span, pauses: readonly Span[]): string[] {
  const weeks = new Set<string>()
  for (const number of countedDays(assignment, pauses)) if (!isWeekend(number)) weeks.add(mondayOf(dayAt(number)))
  return [...weeks]
}

/** Weeks of the assignment that are over and have no submission. `today` is the day in the programme's zone; its own week is never missing. */
export function missingWeeks(assignment: Span, { pauses, submitted, today }: { pauses: readonly Span[]; submitted: ReadonlySet<string>; today: string }): string[] {
  const thisWeek = mondayOf(today)
  return weeksOf(assignment, pauses).filter((week) => week < thisWeek && !submitted.has(week))
}
