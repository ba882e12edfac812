import type { ReviewKind, ReviewPart, SignerRole } from '#db/schema/rotation-work.ts'
import type { ReviewDates } from './review-dates.ts'

export type StageReviewState = 'scheduled' | 'due' | 'member_done' | 'mentor_done' | 'signed' | 'waived'
type Facts = { kind: ReviewKind; dates: ReviewDates; waived: boolean; written: readonly ReviewPart[]; signed: readonly SignerRole[]; today: string }

/** What a start, mid or end review is now. `signed` are the roles whose signature saw the texts as they are. */
export function stageReviewState({ kind, dates, waived, written, signed, today }: Facts): StageReviewState {
  if (waived) return 'waived'
  const done = written.includes('member') && written.includes('mentor')
  if (done && signersOf(kind).every((role) => signed.includes(role))) return 'signed'
  if (done) return 'mentor_done'
  if (written.includes('member')) return 'member_done'
  return today < dates.opensOn ? 'scheduled' : 'due'
}

/** Whose signatures it takes. */
export function signersOf(kind: ReviewKind): readonly SignerRole[] {
  return kind === 'start' ? ['member', 'mentor'] : ['member', 'mentor', 'host_manager']
}

export function isOver(state: StageReviewState): boolean {
  return state === 'signed' || state === 'waived'
}

export function isOverdue(state: StageReviewState, { dueOn }: Pick<ReviewDates, 'dueOn'>, today: string): boolean {
  return !isOver(state) && dueOn < today
}
