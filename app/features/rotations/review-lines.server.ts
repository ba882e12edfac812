import { may, type Subject } from '#app/auth/permissions.ts'
import type { StatusKind } from '#app/components/status-word.tsx'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { Pause, WholeAssignment } from '#db/queries/assignments.ts'
import type { WholeStageReview } from '#db/queries/stage-reviews.ts'
import type { ReviewKind, SignerRole } from '#db/schema/rotation-work.ts'
import { ofAssignment } from './relations.ts'
import { reviewStanding } from './review-standing.server.ts'
import { reviewStatus, reviewWords } from './review-words.ts'
import { isOver, isOverdue, signersOf, type StageReviewState } from './stage-review-state.ts'

/** One review in one line. `wants` is what it waits for from whoever looks. */
export type ReviewLine = { id: string; kind: ReviewKind; title: string; is: StatusKind; words: string; state: StageReviewState; overdue: boolean; opensOn: string; dueOn: string; href: string; wants: 'write' | 'sign' | null }

export function reviewLines(reviews: readonly WholeStageReview[], { whole, pauses, today, person }: { whole: WholeAssignment; pauses: readonly Pause[]; today: string; person: Subject }): ReviewLine[] {
  return reviews
    .filter((one) => one.review.assignmentId === whole.assignment.id)
    .map((one) => {
      const { kind } = one.review
      const { state, dates, hash } = reviewStanding(one, { whole, pauses: pauses.filter((pause) => pause.assignmentId === whole.assignment.id), today })
      const overdue = isOverdue(state, dates, today)
      return { id: one.review.id, kind, title: reviewWords[kind].title, ...reviewStatus(state, overdue), state, overdue, ...dates, href: rotationPaths.stageReview(whole.assignment.id, kind), wants: wantsOf(one, { whole, person, open: !isOver(state) && today >= dates.opensOn, hash }) }
    })
}

function wantsOf({ review, revisions, signatures }: WholeStageReview, { whole, person, open, hash }: { whole: WholeAssignment; person: Subject; open: boolean; hash: string }): ReviewLine['wants'] {
  if (!open) return null
  const about = ofAssignment('stage review', whole, person.id)
  const written = (part: 'member' | 'mentor') => revisions.some((one) => one.part === part)
  if (may(person, 'write as member', about) && !written('member')) return 'write'
  if (may(person, 'write as mentor', about) && !written('mentor')) return 'write'
  if (!written('member') || !written('mentor')) return null
  return rolesOf(person, whole).some((role) => signersOf(review.kind).includes(role) && !signatures.some((one) => one.role === role && one.revisionsHash === hash)) ? 'sign' : null
}

/** In which roles the person signs here. */
export function rolesOf(person: Subject, whole: WholeAssignment): SignerRole[] {
  const about = ofAssignment('stage review', whole, person.id)
  return [
    ...(may(person, 'write as member', about) ? (['member'] as const) : []),
    ...(may(person, 'write as mentor', about) ? (['mentor'] as const) : []),
    ...(may(person, 'sign as host manager', about) ? (['host_manager'] as const) : []),
  ]
}
