import type { Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import type { Tx } from '#db/dialect'
import { assignmentSeenBy, type Pause, pausesIn, type WholeAssignment } from '#db/queries/assignments.ts'
import { holdStageReview, stageReviewOf, type WholeStageReview } from '#db/queries/stage-reviews.ts'
import type { ReviewKind } from '#db/schema/rotation-work.ts'
import { asViewer } from './relations.ts'
import { reviewStanding, type ReviewStanding } from './review-standing.server.ts'

export type HeldReview = { whole: WholeAssignment; pauses: readonly Pause[]; found: WholeStageReview; standing: ReviewStanding; today: string }

/** A review of somebody's assignment, held until this write has ended: nobody writes or signs meanwhile. */
export async function heldReview(tx: Tx, { person, assignmentId, kind }: { person: Subject; assignmentId: string; kind: ReviewKind }, at: Date): Promise<HeldReview | undefined> {
  const whole = await assignmentSeenBy(tx, assignmentId, asViewer(person))
  const known = whole && (await stageReviewOf(tx, assignmentId, kind))
  if (!known) return undefined
  await holdStageReview(tx, known.review.id)
  const found = (await stageReviewOf(tx, assignmentId, kind)) ?? known
  const pauses = await pausesIn(tx, [assignmentId])
  const today = dayIn(whole.programme.zone, at)
  return { whole, pauses, found, standing: reviewStanding(found, { whole, pauses, today }), today }
}
