import type { StatusKind } from '#app/components/status-word.tsx'
import type { AssignmentState } from '#db/schema/rotations.ts'
import type { LogState } from './log-state.ts'

export const assignmentWords: Record<AssignmentState, { is: StatusKind; words: string }> = {
  proposed: { is: 'waiting', words: 'Proposed' },
  confirmed: { is: 'not-started', words: 'Confirmed' },
  onboarding: { is: 'in-progress', words: 'Getting ready' },
  active: { is: 'in-progress', words: 'Now' },
  review_due: { is: 'due', words: 'Ending' },
  completed: { is: 'done', words: 'Completed' },
  paused: { is: 'waiting', words: 'Paused' },
  ended_early: { is: 'ended', words: 'Ended early' },
  withdrawn: { is: 'ended', words: 'Withdrawn' },
}

export const logWords: Record<LogState | 'missing' | 'this-week', { is: StatusKind; words: string }> = {
  none: { is: 'not-started', words: 'Not written' },
  'this-week': { is: 'due', words: 'Not written yet' },
  missing: { is: 'late', words: 'Missing' },
  draft: { is: 'in-progress', words: 'Draft, not submitted' },
  submitted: { is: 'waiting', words: 'Waits for your mentor' },
  returned: { is: 'failed', words: 'Returned with a note' },
  acknowledged: { is: 'done', words: 'Acknowledged' },
  locked: { is: 'locked', words: 'Closed' },
}
