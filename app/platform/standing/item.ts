import type { Condition } from './condition.ts'
import { type Counting, type Evidence, counts } from './evidence.ts'
import { costsAnAttempt, labAttemptStanding } from './lab-attempt.ts'
import type { LessonFacts } from './lesson-facts.ts'
import { type QuizScore, quizAttemptStanding } from './quiz-attempt.ts'

export type ItemStanding = {
  id: string
  kind: 'quiz' | 'lab'
  state: 'done' | 'waiting-for-grader' | 'attempts-used-up' | 'open'
  condition: Condition
  used: number
  allowed: number | null
  score: QuizScore | null
}

/** Every quiz and lab of the lesson as it is now, whether the rule asks for it or not. */
export function itemStandings(lesson: LessonFacts, counting: Counting, evidence: readonly Evidence[], at: Date): ItemStanding[] {
  if (!lesson.now) return []
  const { quizzes, labs } = lesson.now.rule
  return [
    ...quizzes.map((quiz) => quizStanding(lesson, quiz, counting, evidence, at)),
    ...labs.map((lab) => labStanding(lesson, lab, counting, evidence, at)),
  ]
}

type Quiz = NonNullable<LessonFacts['now']>['rule']['quizzes'][number]
type Lab = NonNullable<LessonFacts['now']>['rule']['labs'][number]

function quizStanding(lesson: LessonFacts, quiz: Quiz, counting: Counting, evidence: readonly Evidence[], at: Date): ItemStanding {
  const attempts = lesson.quizAttempts
    .filter((attempt) => attempt.quiz === quiz.id && !attempt.practice && !attempt.voidedAt)
    .filter((attempt) => counts(lesson, { hash: attempt.hash, at: attempt.submittedAt ?? attempt.startedAt }, counting))
    .sort((a, b) => a.n - b.n)
    .map((attempt) => quizAttemptStanding(attempt, at))
  const scored = attempts.flatMap((standing) => ('score' in standing ? [standing] : []))
  const best = quiz.keep === 'last' ? scored.at(-1) : scored.toSorted((a, b) => b.score.percent - a.score.percent)[0]
  const allowed = allowance(lesson, quiz)
  const done = evidence.some((fact) => fact.kind === 'quiz' && fact.item === quiz.id)
  const running = attempts.some((standing) => standing.status === 'in-progress' || standing.status === 'lapsed')
  const waiting = attempts.some((standing) => standing.status === 'waiting-for-grader')
  const state = done ? 'done' : waiting ? 'waiting-for-grader' : !running && spent(attempts.length, allowed) ? 'attempts-used-up' : 'open'
  const condition = state === 'done' ? (best?.status === 'passed' ? 'passed' : 'complete') : state === 'attempts-used-up' ? 'failed' : 'incomplete'
  return { id: quiz.id, kind: 'quiz', state, condition, used: attempts.length, allowed, score: best?.score ?? null }
}

function labStanding(lesson: LessonFacts, lab: Lab, counting: Counting, evidence: readonly Evidence[], at: Date): ItemStanding {
  const statuses = lesson.labAttempts
    .filter((attempt) => attempt.lab === lab.id && !attempt.practice)
    .filter((attempt) => counts(lesson, { hash: attempt.hash, at: attempt.endedAt ?? attempt.startedAt }, counting))
    .map((attempt) => labAttemptStanding(attempt, at).status)
    .filter(costsAnAttempt)
  const allowed = allowance(lesson, lab)
  const done = evidence.some((fact) => fact.kind === 'lab' && fact.item === lab.id)
  const usedUp = !done && !statuses.includes('running') && spent(statuses.length, allowed)
  const state = done ? 'done' : usedUp ? 'attempts-used-up' : 'open'
  return { id: lab.id, kind: 'lab', state, condition: done ? 'passed' : usedUp ? 'failed' : 'incomplete', used: statuses.length, allowed, score: null }
}

function allowance(lesson: LessonFacts, item: { id: string; attempts: number | null }): number | null {
  if (item.attempts === null) return null
  return lesson.grants.filter((grant) => grant.item === item.id).reduce((sum, grant) => sum + grant.extra, item.attempts)
}

function spent(used: number, allowed: number | null): boolean {
  return allowed !== null && used >= allowed
}
