import { may, type Subject, type Verb } from '#app/auth/permissions.ts'
import type { Db } from '#db/dialect'
import { insertSignature } from '#db/queries/stage-reviews.ts'
import type { ReviewKind, ReviewPart, SignerRole } from '#db/schema/rotation-work.ts'
import { heldReview } from './held-review.server.ts'
import { ofAssignment } from './relations.ts'
import { signersOf } from './stage-review-state.ts'

type Signing = { person: Subject; assignmentId: string; kind: ReviewKind; role: SignerRole; /** Of the texts that were on the page. */ seenHash: string }
export type SigningOutcome = { kind: 'signed' | 'all-signed' | 'already-signed' | 'text-changed' | 'wrong-role' | 'waived' | 'unknown' } | { kind: 'not-due'; opensOn: string } | { kind: 'unwritten'; part: ReviewPart }

/** A signature under the texts that were read. If one of them has changed since, nothing is signed. */
export async function signReview(db: Db, { person, assignmentId, kind, role, seenHash }: Signing, at: Date): Promise<SigningOutcome> {
  return db.write(async (tx) => {
    const held = await heldReview(tx, { person, assignmentId, kind }, at)
    if (!held || !may(person, 'read', ofAssignment('stage review', held.whole, person.id))) return { kind: 'unknown' }
    const { found, standing, today, whole } = held
    if (!signersOf(kind).includes(role) || !may(person, verbs[role], ofAssignment('stage review', whole, person.id))) return { kind: 'wrong-role' }
    if (standing.state === 'waived') return { kind: 'waived' }
    if (today < standing.dates.opensOn) return { kind: 'not-due', opensOn: standing.dates.opensOn }
    const missing = (['member', 'mentor'] as const).find((part) => !found.revisions.some((one) => one.part === part))
    if (missing) return { kind: 'unwritten', part: missing }
    if (standing.hash !== seenHash) return { kind: 'text-changed' }
    if (!(await insertSignature(tx, { reviewId: found.review.id, role, personId: person.id, revisionsHash: seenHash }, at))) return { kind: 'already-signed' }
    const signed = new Set([role, ...found.signatures.filter((one) => one.revisionsHash === seenHash).map((one) => one.role)])
    return { kind: signersOf(kind).every((one) => signed.has(one)) ? 'all-signed' : 'signed' }
  })
}

/** Whoever may write a side signs it. */
const verbs: Record<SignerRole, Verb<'stage review'>> = { member: 'write as member', mentor: 'write as mentor', host_manager: 'sign as host manager' }
