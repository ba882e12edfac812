import type { LabAttemptFacts } from './lab-attempt.ts'
import type { QuizAttemptFacts } from './quiz-attempt.ts'

/** What one published version of a lesson asks for. */
export type LessonRule = {
  edition: number
  done: 'confirm' | 'quiz' | 'lab' | 'all'
  /** `attempts`: how many count; null is without limit. */
  quizzes: readonly { id: string; attempts: number | null; keep: 'best' | 'last' }[]
  labs: readonly { id: string; attempts: number | null }[]
}

export type LessonFacts = {
  id: string
  /** As published now; null when the lesson has left the course. */
  now: {
    hash: string
    rule: LessonRule
    required: boolean
    requires: readonly { lesson: string; minScore: number | null }[]
    firstPublishedAt: Date
  } | null
  /** The rule of every version that a fact points to, by hash. */
  versions: Readonly<Record<string, LessonRule>>
  openedAt: Date | null
  ticks: readonly { on: boolean; hash: string; at: Date }[]
  quizAttempts: readonly QuizAttemptFacts[]
  labAttempts: readonly LabAttemptFacts[]
  overrides: readonly Override[]
  grants: readonly { item: string; extra: number }[]
}

export type Override = { set: 'complete' | 'incomplete' | 'excused'; at: Date }
