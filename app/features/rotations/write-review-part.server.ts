import { may, type Subject } from '#app/auth/permissions.ts'
import { queueLetter } from '#app/platform/letters.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { Db, Tx } from '#db/dialect'
import { insertStageReviewRevision, type StageReviewRevision } from '#db/queries/stage-reviews.ts'
import type { ReviewKind, ReviewPart } from '#db/schema/rotation-work.ts'
import { heldReview, type HeldReview } from './held-review.server.ts'
import { ofAssignment } from './relations.ts'
import { reviewWords } from './review-words.ts'
import { signersOf } from './stage-review-state.ts'
import { signerName } from './signers.ts'

type PartWrite = { person: Subject; assignmentId: string; kind: ReviewKind; part: ReviewPart; text: string; /** The revision that the form was opened with, 0 for none. */ expectedRevision: number }
export type PartOutcome =
  | { kind: 'saved'; /** Whose signature saw the text before this one, and is asked for again. */ voided: readonly string[] }
  | { kind: 'changed-since'; current: StageReviewRevision }
  | { kind: 'not-due'; opensOn: string }
  | { kind: 'nothing-changed' | 'waived' | 'closed' | 'unknown' }

/** One side of a review, as a revision. Signatures are bound to the texts they saw, so a new text asks for them again, by name. */
export async function writeReviewPart(db: Db, { person, assignmentId, kind, part, text, expectedRevision }: PartWrite, at: Date): Promise<PartOutcome> {
  return db.write(async (tx) => {
    const held = await heldReview(tx, { person, assignmentId, kind }, at)
    if (!held || !may(person, part === 'member' ? 'write as member' : 'write as mentor', ofAssignment('stage review', held.whole, person.id))) return { kind: 'unknown' }
    const { found, standing, today } = held
    if (standing.state === 'waived') return { kind: 'waived' }
    if (kind === 'end' && standing.state === 'signed') return { kind: 'closed' }
    if (today < standing.dates.opensOn) return { kind: 'not-due', opensOn: standing.dates.opensOn }
    const last = found.revisions.filter((one) => one.part === part).at(-1)
    if (last?.text === text) return { kind: 'nothing-changed' }
    if ((last?.revision ?? 0) !== expectedRevision && last) return { kind: 'changed-since', current: last }
    await insertStageReviewRevision(tx, { reviewId: found.review.id, part, revision: (last?.revision ?? 0) + 1, text, by: person.id }, at)
    const voided = found.signatures.filter((signature) => signature.revisionsHash === standing.hash)
    const both = (['member', 'mentor'] as const).every((one) => one === part || found.revisions.some((revision) => revision.part === one))
    if (both) await askToSign(tx, held, person.id, voided.length > 0, at)
    return { kind: 'saved', voided: voided.map((signature) => signature.name) }
  })
}

/** Everybody whose signature is wanted, but not whoever has just written. */
async function askToSign(tx: Tx, { whole, found: { review } }: HeldReview, writerId: string, again: boolean, at: Date): Promise<void> {
  for (const role of signersOf(review.kind)) {
    const signer = signerName(whole, role)
    if (signer.id === writerId) continue
    const title = reviewWords[review.kind].title
    const letter = {
      subject: `${title} of ${whole.person.name}: ${again ? 'the text has changed' : 'ready to sign'}`,
      paragraphs: [again ? 'A text that you may have signed is another one now. Please read it and sign it again.' : 'Both parts are written. Please read them and sign.'],
      action: { label: 'Open the review', path: rotationPaths.stageReview(whole.assignment.id, review.kind) },
    }
    await queueLetter(tx, { kind: 'review-to-sign', dedupeKey: `review-to-sign:${review.id}:${signer.id}:${at.getTime()}`, groupKey: `review-to-sign:${review.id}:${signer.id}`, personId: signer.id, letter }, at)
  }
}
