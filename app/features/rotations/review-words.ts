import type { ReviewKind, ReviewPart, SignerRole } from '#db/schema/rotation-work.ts'
import type { StatusKind } from '#app/components/status-word.tsx'
import type { StageReviewState } from './stage-review-state.ts'

/** What each review is for, and what to write in it. */
export const reviewWords: Record<ReviewKind, { title: string; lead: string; prompts: Record<ReviewPart, string> }> = {
  start: {
    title: 'Start review',
    lead: 'Agree on what the assignment is for, while it is young.',
    prompts: { member: 'What do you want to be able to do at the end? What do you bring, and what do you need from the team?', mentor: 'What will you help with? What is expected in the first weeks?' },
  },
  mid: {
    title: 'Mid review',
    lead: 'Half of the time is gone: say what holds, what to change, and what help is missing.',
    prompts: { member: 'Where do your goals stand? What went better than you thought, and what worse? What should be different in the second half?', mentor: 'What have you seen, with an example? What should stay, and what should change in the second half?' },
  },
  end: {
    title: 'End review',
    lead: 'What was reached, what was learned, and what goes on to the next team. It closes the assignment and its logs.',
    prompts: { member: 'What did you reach, goal by goal? What can you do now? What would you tell whoever comes next?', mentor: 'What did you see them reach, with examples? What are they ready for next?' },
  },
}

export const partNames: Record<ReviewPart, string> = { member: 'The member’s part', mentor: 'The mentor’s part' }
export const signerNames: Record<SignerRole, string> = { member: 'Member', mentor: 'Mentor', host_manager: 'Team lead' }

/** A state in words; a day that has passed makes the open ones late. */
export function reviewStatus(state: StageReviewState, overdue: boolean): { is: StatusKind; words: string } {
  if (state === 'signed') return { is: 'done', words: 'Signed' }
  if (state === 'waived') return { is: 'ended', words: 'Waived' }
  if (overdue) return { is: 'late', words: state === 'mentor_done' ? 'Overdue, not signed by all' : 'Overdue' }
  if (state === 'scheduled') return { is: 'not-started', words: 'Not open yet' }
  if (state === 'due') return { is: 'due', words: 'Open' }
  return state === 'member_done' ? { is: 'in-progress', words: 'Mentor’s part missing' } : { is: 'waiting', words: 'Waits for signatures' }
}
