import { type Condition, combine } from './condition.ts'
import { type Counting, completedAt, counts, evidenceFor, neededItems } from './evidence.ts'
import { type ItemStanding, itemStandings } from './item.ts'
import type { LessonFacts, Override } from './lesson-facts.ts'

type LessonStatus =
  | 'retired'
  | 'excused'
  | 'overridden-complete'
  | 'complete'
  | 'waiting-for-grader'
  | 'attempts-used-up'
  | 'in-progress'
  | 'locked'
  | 'not-started'

export type LessonStanding = {
  id: string
  status: LessonStatus
  /** Excused, overridden complete or complete. */
  done: boolean
  /** When the evidence that made it done was given. */
  doneAt: Date | null
  condition: Condition
  started: boolean
  /** The newest fact was made on another version than the one published now. */
  changedSince: boolean
  /** Percent over the quizzes of the lesson; null before the first grading. */
  score: number | null
  items: readonly ItemStanding[]
}

/** One lesson by itself: locks need its neighbours and are added by the enrolment. */
export function lessonStanding(lesson: LessonFacts, { finished }: { finished: boolean }, at: Date): LessonStanding {
  const override = newestOverride(lesson.overrides)
  const counting: Counting = { finished, voidedBefore: override?.set === 'incomplete' ? override.at : null }
  const evidence = evidenceFor(lesson, counting, at)
  const items = itemStandings(lesson, counting, evidence, at)
  const provedAt = completedAt(lesson, evidence)
  const status = statusOf(lesson, override, provedAt, items)
  const overridden = status === 'excused' || status === 'overridden-complete'
  const done = overridden || status === 'complete'
  return {
    id: lesson.id,
    status,
    done,
    doneAt: overridden ? (override?.at ?? null) : done ? provedAt : null,
    condition: conditionOf(lesson, done, items),
    started: isStarted(lesson),
    changedSince: readAnotherVersion(lesson, counting),
    score: scoreOf(items),
    items,
  }
}

function statusOf(lesson: LessonFacts, override: Override | null, provedAt: Date | null, items: readonly ItemStanding[]): LessonStatus {
  if (!lesson.now) return 'retired'
  if (override?.set === 'excused') return 'excused'
  if (override?.set === 'complete') return 'overridden-complete'
  if (provedAt) return 'complete'
  const states = askedFor(lesson, items).map((item) => item.state)
  if (states.includes('waiting-for-grader')) return 'waiting-for-grader'
  if (states.includes('attempts-used-up')) return 'attempts-used-up'
  return isStarted(lesson) ? 'in-progress' : 'not-started'
}

function conditionOf(lesson: LessonFacts, done: boolean, items: readonly ItemStanding[]): Condition {
  const asked = askedFor(lesson, items)
  const combined = combine(asked.map((item) => item.condition))
  if (done) return combined === 'passed' ? 'passed' : 'complete'
  return asked.length > 0 && combined === 'failed' ? 'failed' : 'incomplete'
}

function askedFor(lesson: LessonFacts, items: readonly ItemStanding[]): ItemStanding[] {
  if (!lesson.now) return []
  const needed = new Set(neededItems(lesson.now.rule).map((item) => item.id))
  return items.filter((item) => needed.has(item.id))
}

/** Having opened a lesson is enough, so that a lock which appears later never takes it away. */
function isStarted(lesson: LessonFacts): boolean {
  return lesson.openedAt !== null || lesson.ticks.length > 0 || lesson.quizAttempts.length > 0 || lesson.labAttempts.length > 0
}

function readAnotherVersion(lesson: LessonFacts, counting: Counting): boolean {
  const facts = [
    ...lesson.ticks.map(({ hash, at }) => ({ hash, at })),
    ...[...lesson.quizAttempts, ...lesson.labAttempts].map(({ hash, startedAt }) => ({ hash, at: startedAt })),
  ]
  const newest = facts
    .filter((fact) => counts(lesson, fact, { ...counting, finished: true }))
    .sort((a, b) => b.at.getTime() - a.at.getTime())[0]
  return newest !== undefined && lesson.now !== null && newest.hash !== lesson.now.hash
}

function scoreOf(items: readonly ItemStanding[]): number | null {
  const percents = items.flatMap((item) => (item.score ? [item.score.percent] : []))
  return percents.length === 0 ? null : Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length)
}

function newestOverride(overrides: readonly Override[]): Override | null {
  return overrides.reduce<Override | null>((last, next) => (last && last.at > next.at ? last : next), null)
}
