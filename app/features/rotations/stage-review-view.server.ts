import { may, type Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { Reader } from '#db/dialect'
import { assignmentSeenBy, pausesIn, type WholeAssignment } from '#db/queries/assignments.ts'
import { stageReviewsOf, type WholeStageReview } from '#db/queries/stage-reviews.ts'
import type { ReviewKind, ReviewPart } from '#db/schema/rotation-work.ts'
import { asViewer, ofAssignment } from './relations.ts'
import { reviewStanding } from './review-standing.server.ts'
import { reviewStatus } from './review-words.ts'
import { signerName } from './signers.ts'
import { isOver, isOverdue, signersOf } from './stage-review-state.ts'
import { rolesOf } from './review-lines.server.ts'

export type StageReviewView = NonNullable<Awaited<ReturnType<typeof stageReviewView>>>

/** A review with both parts beside each other. A line manager sees it once it is signed; whoever may not see it gets null. */
export async function stageReviewView(db: Reader, person: Subject, { assignmentId, kind }: { assignmentId: string; kind: ReviewKind }, at: Date) {
  const whole = await assignmentSeenBy(db, assignmentId, asViewer(person))
  if (!whole) return null
  const about = ofAssignment('stage review', whole, person.id)
  const [all, pauses] = await Promise.all([stageReviewsOf(db, [assignmentId]), pausesIn(db, [assignmentId])])
  const found = all.find((one) => one.review.kind === kind)
  if (!found) return null
  const today = dayIn(whole.programme.zone, at)
  const { state, dates, hash } = reviewStanding(found, { whole, pauses, today })
  if (!may(person, isOver(state) ? 'read signed' : 'read', about)) return null
  const open = !isOver(state) && today >= dates.opensOn
  const changeable = open || (state === 'signed' && kind !== 'end')
  const part = (which: ReviewPart) => partOf(found, which, { mayWrite: changeable && may(person, which === 'member' ? 'write as member' : 'write as mentor', about), by: which === 'member' ? whole.person.name : whole.mentor.name })
  return {
    assignmentId,
    kind,
    member: whole.person.name,
    own: whole.person.id === person.id,
    mentors: may(person, 'write as mentor', about),
    team: whole.team.name,
    zone: whole.programme.zone,
    state,
    status: reviewStatus(state, isOverdue(state, dates, today)),
    ...dates,
    opened: today >= dates.opensOn,
    hash,
    parts: [part('member'), part('mentor')],
    signers: signersOf(kind).map((role) => signerLine(found, whole, role, hash)),
    signs: open && state === 'mentor_done' ? rolesOf(person, whole).filter((role) => signersOf(kind).includes(role) && !found.signatures.some((one) => one.role === role && one.revisionsHash === hash)) : [],
    waives: !isOver(state) && may(person, 'waive', about),
    waived: found.review.waivedAt ? { at: found.review.waivedAt, reason: found.review.waiveReason ?? '' } : null,
    tabs: all.map((one) => ({ kind: one.review.kind, href: rotationPaths.stageReview(assignmentId, one.review.kind) })),
  }
}

function partOf({ revisions }: WholeStageReview, part: ReviewPart, { mayWrite, by }: { mayWrite: boolean; by: string }) {
  const last = revisions.filter((one) => one.part === part).at(-1)
  return { part, by: last?.byName ?? by, text: last?.text ?? '', revision: last?.revision ?? 0, savedAt: last?.savedAt ?? null, mayWrite }
}

function signerLine({ signatures }: WholeStageReview, whole: WholeAssignment, role: Parameters<typeof signerName>[1], hash: string) {
  const own = signatures.filter((one) => one.role === role)
  const now = own.find((one) => one.revisionsHash === hash)
  return { role, name: now?.name ?? signerName(whole, role).name, signedAt: now?.at ?? null, voided: !now && own.length > 0 }
}
