import { may, type Subject } from '#app/auth/permissions.ts'
import type { Db } from '#db/dialect'
import { waiveStageReview } from '#db/queries/stage-reviews.ts'
import type { ReviewKind } from '#db/schema/rotation-work.ts'
import { heldReview } from './held-review.server.ts'
import { ofAssignment } from './relations.ts'
import { isOver } from './stage-review-state.ts'

type Waiver = { person: Subject; assignmentId: string; kind: ReviewKind; reason: string }

/** The programme goes on without this review. Who said so and why stays with it. */
export async function waiveReview(db: Db, { person, assignmentId, kind, reason }: Waiver, at: Date): Promise<{ kind: 'waived' | 'already-over' | 'unknown' }> {
  return db.write(async (tx) => {
    const held = await heldReview(tx, { person, assignmentId, kind }, at)
    if (!held || !may(person, 'waive', ofAssignment('stage review', held.whole, person.id))) return { kind: 'unknown' }
    if (isOver(held.standing.state)) return { kind: 'already-over' }
    return (await waiveStageReview(tx, { reviewId: held.found.review.id, by: person.id, reason }, at)) ? { kind: 'waived' } : { kind: 'already-over' }
  })
}
