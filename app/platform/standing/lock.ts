import type { LessonStanding } from './lesson.ts'
import type { LessonFacts } from './lesson-facts.ts'

/** A course that must come first, with the best proof the person has of it. */
export type PrerequisiteFacts = {
  course: string
  minScore: number | null
  score: number | null
  satisfiedBy: 'completion' | 'import' | 'waiver' | 'credential' | null
}

/** What is missing, by id, with the score needed and the person's own. */
export type Lock = { kind: 'course' | 'lesson'; id: string; scoreNeeded: number | null; score: number | null }

export function courseLocks(prerequisites: readonly PrerequisiteFacts[]): Lock[] {
  return prerequisites
    .filter((needed) => !isSatisfied(needed))
    .map(({ course, minScore, score }) => ({ kind: 'course', id: course, scoreNeeded: minScore, score }))
}

/** Lessons that must come before this one and have not. Empty for lessons that were started: those never lock. */
export function lessonLocks(
  lesson: LessonFacts,
  { order, before, all }: { order: 'free' | 'linear'; before: readonly LessonStanding[]; all: ReadonlyMap<string, LessonStanding> },
): Lock[] {
  const inOrder = order === 'linear' ? before.filter((earlier) => !earlier.done).map(({ id, score }) => ({ id, score, scoreNeeded: null })) : []
  const named = (lesson.now?.requires ?? []).flatMap(({ lesson: id, minScore }) => {
    const needed = all.get(id)
    if (!needed || needed.status === 'retired') return []
    const byOverride = needed.status === 'excused' || needed.status === 'overridden-complete'
    const enough = needed.done && (byOverride || minScore === null || (needed.score ?? 0) >= minScore)
    return enough ? [] : [{ id, score: needed.score, scoreNeeded: minScore }]
  })
  const unnamed = inOrder.filter((earlier) => !named.some((lock) => lock.id === earlier.id))
  return [...named, ...unnamed].map((lock) => ({ kind: 'lesson', ...lock }))
}

/** A score is asked only of a completion made here; an import, a waiver or a valid credential stands for itself. */
function isSatisfied({ satisfiedBy, minScore, score }: PrerequisiteFacts): boolean {
  if (satisfiedBy === null) return false
  return satisfiedBy !== 'completion' || minScore === null || (score ?? 0) >= minScore
}
