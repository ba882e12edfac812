import { createHash } from 'node:crypto'

import type { LogRevision } from '#db/queries/logs.ts'
import type { StageReviewRevision } from '#db/queries/stage-reviews.ts'
import type { ReviewPart } from '#db/schema/rotation-work.ts'
import { hoursKinds, logFields } from './log-text.ts'

/** Of every byte that a mentor's review is about: a revision that has one never changes. */
export function revisionHash(revision: LogRevision): string {
  return hashOf([revision.id, revision.revision, ...logFields.map(({ name }) => revision[name]), ...hoursKinds.map(({ kind }) => revision.hours[kind] ?? 0)])
}

/** Of both parts as they are now: what a signature says yes to. */
export function partsHash(revisions: readonly Pick<StageReviewRevision, 'part' | 'revision' | 'text'>[]): string {
  return hashOf((['member', 'mentor'] satisfies ReviewPart[]).map((part) => revisions.filter((one) => one.part === part).at(-1)).map((last) => (last ? [last.part, last.revision, last.text] : null)))
}

export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
