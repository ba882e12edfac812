import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { people } from '../schema/people.ts'
import { type ReviewKind, type ReviewPart, signatures, type SignerRole, stageReviewRevisions, stageReviews } from '../schema/rotation-work.ts'

type StageReview = typeof stageReviews.$inferSelect
export type StageReviewRevision = typeof stageReviewRevisions.$inferSelect & { byName: string }
type Signature = typeof signatures.$inferSelect & { name: string }
export type WholeStageReview = { review: StageReview; revisions: StageReviewRevision[]; signatures: Signature[] }

export async function stageReviewsOf(db: Reader, assignmentIds: readonly string[]): Promise<WholeStageReview[]> {
  if (assignmentIds.length === 0) return []
  return withRows(db, await db.select().from(stageReviews).where(inArray(stageReviews.assignmentId, [...assignmentIds])).orderBy(asc(stageReviews.dueOn), asc(stageReviews.id)))
}

export async function stageReviewOf(db: Reader, assignmentId: string, kind: ReviewKind): Promise<WholeStageReview | undefined> {
  return (await withRows(db, await db.select().from(stageReviews).where(and(eq(stageReviews.assignmentId, assignmentId), eq(stageReviews.kind, kind)))))[0]
}

async function withRows(db: Reader, reviews: readonly StageReview[]): Promise<WholeStageReview[]> {
  const ids = reviews.map((review) => review.id)
  if (ids.length === 0) return []
  const revisions = await db
    .select({ revision: stageReviewRevisions, byName: people.name })
    .from(stageReviewRevisions)
    .innerJoin(people, eq(people.id, stageReviewRevisions.by))
    .where(inArray(stageReviewRevisions.reviewId, ids))
    .orderBy(asc(stageReviewRevisions.part), asc(stageReviewRevisions.revision), asc(stageReviewRevisions.id))
  const signed = await db
    .select({ signature: signatures, name: people.name })
    .from(signatures)
    .innerJoin(people, eq(people.id, signatures.personId))
    .where(inArray(signatures.reviewId, ids))
    .orderBy(asc(signatures.at), asc(signatures.id))
  const whole = new Map(reviews.map((review) => [review.id, { review, revisions: [], signatures: [] } as WholeStageReview]))
  for (const { revision, byName } of revisions) whole.get(revision.reviewId)?.revisions.push({ ...revision, byName })
  for (const { signature, name } of signed) whole.get(signature.reviewId)?.signatures.push({ ...signature, name })
  return [...whole.values()]
}

export async function insertStageReviews(tx: Tx, rows: readonly { assignmentId: string; kind: ReviewKind; dueOn: string }[], at: Date): Promise<void> {
  if (rows.length === 0) return
  await tx.insert(stageReviews).values(rows.map((row) => ({ ...row, id: newId(at), waivedBy: null, waivedAt: null, waiveReason: null, writeSerial: 0 }))).onConflictDoNothing()
}

/** Held until this write has ended; undefined when there is no such review. */
export async function holdStageReview(tx: Tx, reviewId: string): Promise<string | undefined> {
  return (await tx.update(stageReviews).set({ writeSerial: sql`${stageReviews.writeSerial} + 1` }).where(eq(stageReviews.id, reviewId)).returning({ id: stageReviews.id }))[0]?.id
}

/** False when that revision is there already. */
export async function insertStageReviewRevision(tx: Tx, row: { reviewId: string; part: ReviewPart; revision: number; text: string; by: string }, at: Date): Promise<boolean> {
  return (await tx.insert(stageReviewRevisions).values({ id: newId(at), ...row, savedAt: at }).onConflictDoNothing().returning({ id: stageReviewRevisions.id })).length > 0
}

/** False when that role has signed these texts before. */
export async function insertSignature(tx: Tx, row: { reviewId: string; role: SignerRole; personId: string; revisionsHash: string }, at: Date): Promise<boolean> {
  return (await tx.insert(signatures).values({ id: newId(at), ...row, at }).onConflictDoNothing().returning({ id: signatures.id })).length > 0
}

/** False when it was waived before. */
export async function waiveStageReview(tx: Tx, { reviewId, by, reason }: { reviewId: string; by: string; reason: string }, at: Date): Promise<boolean> {
  return (await tx.update(stageReviews).set({ waivedBy: by, waivedAt: at, waiveReason: reason }).where(and(eq(stageReviews.id, reviewId), isNull(stageReviews.waivedAt))).returning({ id: stageReviews.id })).length > 0
}
