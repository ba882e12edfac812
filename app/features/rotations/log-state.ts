import type { Verdict } from '#db/schema/rotation-work.ts'

export type LogState = 'none' | 'draft' | 'submitted' | 'returned' | 'acknowledged' | 'locked'

/** `submitted` and `reviewed` are about revisions by their number; verdicts are those of the last submitted revision. */
export type LogFacts = { lastRevision: number; lastSubmitted: number | null; verdicts: readonly Verdict[]; locked: boolean }

/**
 * What a weekly log is now. Nothing is stored but the rows it is read from. One mentor who acknowledges is enough, whatever another one asked for.
 * A newer text after an acknowledged or returned one is a draft again until it is submitted.
 */
export function logState({ lastRevision, lastSubmitted, verdicts, locked }: LogFacts): LogState {
  if (locked) return 'locked'
  if (lastRevision === 0) return 'none'
  if (lastSubmitted === null) return 'draft'
  if (verdicts.includes('acknowledged')) return lastRevision > lastSubmitted ? 'draft' : 'acknowledged'
  if (verdicts.includes('returned')) return 'returned'
  return lastRevision > lastSubmitted ? 'draft' : 'submitted'
}

const REPLACED_WITHIN_MS = 10 * 60_000

/** Whether a save takes the place of the last revision: its first minutes, and only while nobody else can have read it. */
export function replaces({ begunAt, submitted, reviewed }: { begunAt: Date; submitted: boolean; reviewed: boolean }, at: Date): boolean {
  return !submitted && !reviewed && at.getTime() >= begunAt.getTime() && at.getTime() - begunAt.getTime() < REPLACED_WITHIN_MS
}
