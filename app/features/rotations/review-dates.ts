import type { ReviewKind } from '#db/schema/rotation-work.ts'
import { countedDays, dayAt, isWeekend, type Span } from './days.ts'

/** When a review may be written and signed, and the day on which it is due. */
export type ReviewDates = { opensOn: string; dueOn: string }
type Calendar = { pauses: readonly Span[]; holidays: readonly string[] }

const WORKING_DAYS = 10

/** Start: due within ten working days. Mid: half of the counted days, open from 45 %. End: the last ten working days. */
export function reviewDates(kind: ReviewKind, assignment: Span, calendar: Calendar): ReviewDates {
  const counted = countedDays(assignment, calendar.pauses)
  const nth = (n: number) => dayAt(counted[Math.min(Math.max(n, 1), counted.length) - 1] ?? 0)
  if (counted.length === 0) return { opensOn: assignment.startsOn, dueOn: assignment.endsOn }
  if (kind === 'mid') return { opensOn: nth(Math.ceil(counted.length * 0.45)), dueOn: nth(Math.ceil(counted.length * 0.5)) }
  const working = counted.filter((number) => !isWeekend(number) && !calendar.holidays.includes(dayAt(number)))
  if (kind === 'start') return { opensOn: assignment.startsOn, dueOn: dayAt(working[Math.min(WORKING_DAYS, working.length) - 1] ?? counted.at(-1) ?? 0) }
  return { opensOn: dayAt(working.at(-WORKING_DAYS) ?? working[0] ?? counted[0] ?? 0), dueOn: assignment.endsOn }
}
