import { createHash } from 'node:crypto'
import type { logRevisions, ReviewPart, stageReviewRevisions } from './schema/rotation-work.ts'

type LogRevision = Omit<typeof logRevisions.$inferSelect, 'begunAt' | 'savedAt' | 'edit'>
type PartRevision = Pick<typeof stageReviewRevisions.$inferSelect, 'part' | 'revision' | 'text'>

/** Of every byte that a mentor's review is about: a revision that has one never changes. */
export function revisionHash({ id, revision, did, learned, applied, blockers, links, privateNote, hours }: LogRevision): string {
  return hashOf([id, revision, did, learned, applied, blockers, links, privateNote, hours.delivery ?? 0, hours.learning ?? 0, hours.community ?? 0, hours.other ?? 0])
}

/** Of both parts of a review as they are now: what a signature says yes to. */
export function partsHash(revisions: readonly PartRevision[]): string {
  const lastOf = (part: ReviewPart) => revisions.filter((one) => one.part === part).sort((a, b) => a.revision - b.revision).at(-1)
  return hashOf([lastOf('member'), lastOf('mentor')].map((last) => (last ? [last.part, last.revision, last.text] : null)))
}

export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
