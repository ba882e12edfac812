/** What was typed before the bell may arrive after it. */
const LATE_SAVE_MS = 30_000

export type PastAttempt = { id: string; n: number; startedAt: Date; submittedAt: Date | null; deadlineAt: Date | null; voidedAt: Date | null; practice: boolean }

export type MayStart =
  | { kind: 'start'; n: number; practice: boolean }
  | { kind: 'resume'; attempt: string }
  | { kind: 'pause'; until: Date }
  | { kind: 'used-up'; used: number }

/**
 * Attempts count when they are started, never when they are saved or graded. An open one is gone on with instead of starting another.
 * Attempts after the enrolment has closed are practice: without limit, without pause, without effect.
 * `used` and `allowed` come from the standing of the quiz, which knows of grants, of voided attempts and of editions.
 */
export function mayStart(
  past: readonly PastAttempt[],
  { used, allowed, pauseMs, closed }: { used: number; allowed: number | null; pauseMs: number; closed: boolean },
  at: Date,
): MayStart {
  const open = past.find((attempt) => takesAnswers(attempt, at) && !attempt.voidedAt)
  if (open) return { kind: 'resume', attempt: open.id }
  const n = Math.max(0, ...past.map((attempt) => attempt.n)) + 1
  if (closed) return { kind: 'start', n, practice: true }
  if (allowed !== null && used >= allowed) return { kind: 'used-up', used }
  const ended = past.filter((attempt) => !attempt.practice && !attempt.voidedAt).map((attempt) => (attempt.submittedAt ?? attempt.deadlineAt ?? attempt.startedAt).getTime())
  const until = Math.max(0, ...ended) + pauseMs
  if (pauseMs > 0 && ended.length > 0 && until > at.getTime()) return { kind: 'pause', until: new Date(until) }
  return { kind: 'start', n, practice: false }
}

type Clocked = { submittedAt: Date | null; deadlineAt: Date | null }

/** The server's clock decides. */
export function takesAnswers({ submittedAt, deadlineAt }: Clocked, at: Date): boolean {
  if (submittedAt) return false
  return deadlineAt === null || at.getTime() <= deadlineAt.getTime() + LATE_SAVE_MS
}

/** Past the deadline and the half minute for what was on its way: what was saved is handed in. */
export function isOver(attempt: Clocked, at: Date): boolean {
  return attempt.submittedAt === null && !takesAnswers(attempt, at)
}
