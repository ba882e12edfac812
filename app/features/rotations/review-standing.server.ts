import type { Reader } from '#db/dialect'
import { type Pause, pausesIn, type WholeAssignment } from '#db/queries/assignments.ts'
import { stageReviewOf, type WholeStageReview } from '#db/queries/stage-reviews.ts'
import { partsHash } from '#db/rotation-hash.ts'
import { type ReviewDates, reviewDates } from './review-dates.ts'
import { isOver, type StageReviewState, stageReviewState } from './stage-review-state.ts'

export type ReviewStanding = { state: StageReviewState; dates: ReviewDates; /** Of the texts as they are. */ hash: string }

/** Where a review stands on that day, from its rows. */
export function reviewStanding({ review, revisions, signatures }: WholeStageReview, { whole, pauses, today }: { whole: WholeAssignment; pauses: readonly Pause[]; today: string }): ReviewStanding {
  const hash = partsHash(revisions)
  const { opensOn } = reviewDates(review.kind, whole.assignment, { pauses, holidays: whole.programme.holidays })
  const dates = { opensOn, dueOn: review.dueOn }
  const signed = signatures.filter((signature) => signature.revisionsHash === hash).map((signature) => signature.role)
  return { state: stageReviewState({ kind: review.kind, dates, waived: review.waivedAt !== null, written: revisions.map((one) => one.part), signed, today }), dates, hash }
}

/** Signed or waived: the assignment is closed, and its logs with it. */
export async function endReviewOver(db: Reader, whole: WholeAssignment, today: string): Promise<boolean> {
  const end = await stageReviewOf(db, whole.assignment.id, 'end')
  return end !== undefined && isOver(reviewStanding(end, { whole, pauses: await pausesIn(db, [whole.assignment.id]), today }).state)
}

/** Only a signature locks what was written in the weeks. */
export async function endReviewSigned(db: Reader, whole: WholeAssignment, today: string): Promise<boolean> {
  const end = await stageReviewOf(db, whole.assignment.id, 'end')
  return end !== undefined && reviewStanding(end, { whole, pauses: await pausesIn(db, [whole.assignment.id]), today }).state === 'signed'
}
