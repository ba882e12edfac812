import type { AttemptPolicy } from '#app/platform/attempt-policy.ts'

/** What was typed before the bell may arrive after it. */
const LATE_SAVE_MS = 30_000

export type PastAttempt = { id: string; startedAt: Date; submittedAt: Date | null; deadlineAt: Date | null; practice: boolean; voided: boolean }

export type MayStart =
  | { kind: 'start'; n: number; practice: boolean }
  | { kind: 'resume'; attempt: string }
  | { kind: 'pause'; until: Date }
  | { kind: 'used-up'; used: number }

/**
 * Attempts count when they are started, never when they are saved or graded. An open one is gone on with instead of starting another.
 * Attempts after the enrolment has closed are practice: without limit, without pause, without effect.
 */
export function mayStart(
  past: readonly PastAttempt[],
  { policy, extra, closed }: { policy: AttemptPolicy; extra: number; closed: boolean },
  at: Date,
): MayStart {
  const open = past.find((attempt) => attempt.submittedAt === null && !attempt.voided && !isOver(attempt, at))
  if (open) return { kind: 'resume', attempt: open.id }
  const n = past.length + 1
  if (closed) return { kind: 'start', n, practice: true }
  const counted = past.filter((attempt) => !attempt.practice && !attempt.voided)
  if (policy.attempts !== null && counted.length >= policy.attempts + extra) return { kind: 'used-up', used: counted.length }
  const ended = counted.map((attempt) => (attempt.submittedAt ?? attempt.deadlineAt ?? attempt.startedAt).getTime())
  const until = Math.max(0, ...ended) + policy.pauseMs
  if (policy.pauseMs > 0 && counted.length > 0 && until > at.getTime()) return { kind: 'pause', until: new Date(until) }
  return { kind: 'start', n, practice: false }
}

/** The server's clock decides. */
export function takesAnswers(attempt: { submittedAt: Date | null; deadlineAt: Date | null }, at: Date): boolean {
  if (attempt.submittedAt) return false
  return attempt.deadlineAt === null || at.getTime() <= attempt.deadlineAt.getTime() + LATE_SAVE_MS
}

/** Past the deadline and the half minute for what was on its way: what was saved is handed in. */
export function isOver(attempt: { submittedAt: Date | null; deadlineAt: Date | null }, at: Date): boolean {
  return attempt.submittedAt === null && !takesAnswers(attempt, at)
}
