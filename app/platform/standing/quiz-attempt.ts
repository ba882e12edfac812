export type QuizAttemptFacts = {
  of: 'quiz-attempt'
  id: string
  quiz: string
  n: number
  hash: string
  practice: boolean
  startedAt: Date
  deadlineAt: Date | null
  submittedAt: Date | null
  voidedAt: Date | null
  /** The mark of the version the attempt was made on; 0 means that the quiz has none. */
  passMark: number
  gradings: readonly { k: number; points: number; max: number; at: Date; by: string }[]
}

export type QuizAttemptStanding =
  | { status: 'voided' }
  | { status: 'passed' | 'failed' | 'scored'; score: QuizScore; decidedAt: Date }
  | { status: 'waiting-for-grader' | 'lapsed' | 'in-progress' }

export type QuizScore = { points: number; max: number; percent: number }

/** Voided → graded → waiting for a grader → lapsed → in progress. The newest grading counts, also when it is 0. */
export function quizAttemptStanding(attempt: QuizAttemptFacts, at: Date): QuizAttemptStanding {
  if (attempt.voidedAt) return { status: 'voided' }
  const grading = newest(attempt.gradings)
  if (grading) return graded(attempt, grading)
  if (attempt.submittedAt) return { status: 'waiting-for-grader' }
  if (attempt.deadlineAt && at > attempt.deadlineAt) return { status: 'lapsed' }
  return { status: 'in-progress' }
}

/** In whole numbers, so that 79.5 never rounds up to 80. A quiz worth nothing cannot be failed. */
export function reachesMark({ points, max }: { points: number; max: number }, passMark: number): boolean {
  return 100 * points >= passMark * max
}

function percentOf({ points, max }: { points: number; max: number }): number {
  return max > 0 ? Math.floor((100 * points) / max) : 0
}

function graded(attempt: QuizAttemptFacts, grading: QuizAttemptFacts['gradings'][number]): QuizAttemptStanding {
  const score = { points: grading.points, max: grading.max, percent: percentOf(grading) }
  // The learner's work was finished when it was handed in; a late grader must not make it late.
  const decidedAt = attempt.submittedAt ?? grading.at
  if (attempt.passMark === 0) return { status: 'scored', score, decidedAt }
  return { status: reachesMark(grading, attempt.passMark) ? 'passed' : 'failed', score, decidedAt }
}

function newest(gradings: QuizAttemptFacts['gradings']) {
  return gradings.reduce<QuizAttemptFacts['gradings'][number] | null>((best, next) => (best && best.k >= next.k ? best : next), null)
}
