import type { AssignmentState } from '#db/schema/rotations.ts'
import { addDays, type Span } from './days.ts'
import { reviewDates } from './review-dates.ts'

type Facts = Span & { state: AssignmentState; pauses: readonly Span[]; holidays: readonly string[]; /** Signed, waived, or there is none before. */ previousEndReviewOver: boolean; endReviewOver: boolean; /** Another one of the member is active or waits for its review. */ anotherActive: boolean }

/**
 * The next state that the calendar alone brings, or null. Confirmed ones are prepared for two weeks before they start; an active one never begins before the
 * review of the one before it is signed or waived, and waits in `onboarding` meanwhile.
 */
export function nextByCalendar(facts: Facts, today: string): AssignmentState | null {
  const { state, startsOn, endsOn, pauses, holidays } = facts
  if (state === 'confirmed') return addDays(startsOn, -PREPARED_DAYS) <= today ? 'onboarding' : null
  if (state === 'onboarding') return startsOn <= today && facts.previousEndReviewOver && !facts.anotherActive ? 'active' : null
  if (state === 'active') return reviewDates('end', { startsOn, endsOn }, { pauses, holidays }).opensOn <= today ? 'review_due' : null
  if (state === 'review_due') return endsOn < today && facts.endReviewOver ? 'completed' : null
  return null
}

const PREPARED_DAYS = 14

/** Whoever has these is there, or was: they fill a seat on their days. */
export const seatedStates: readonly AssignmentState[] = ['confirmed', 'onboarding', 'active', 'review_due', 'completed', 'paused', 'ended_early']
