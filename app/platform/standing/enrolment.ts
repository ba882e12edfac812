import { type Condition, combine } from './condition.ts'
import { type LessonStanding, lessonStanding } from './lesson.ts'
import type { LessonFacts, Override } from './lesson-facts.ts'
import { type Lock, type PrerequisiteFacts, courseLocks, lessonLocks } from './lock.ts'

export type EnrolmentFacts = {
  of: 'enrolment'
  startedAt: Date
  closed: { at: Date; why: 'finished' | 'withdrawn' | 'superseded' } | null
  completion: { completedAt: Date } | null
  /** A person took the completion back. */
  revokedAt: Date | null
  /** The whole course, or the lessons of a delta. */
  scope: 'course' | readonly string[]
  order: 'free' | 'linear'
  prerequisites: readonly PrerequisiteFacts[]
  /** Lessons first published fewer than `days` before `dueAt` are not asked for. */
  notice: { dueAt: Date; days: number } | null
  /** For the whole enrolment; those of one lesson are with the lesson. */
  overrides: readonly Override[]
  /** In the order of the course; lessons that left it come last. */
  lessons: readonly LessonFacts[]
}

type EnrolmentStatus = 'revoked' | 'completed' | 'withdrawn' | 'waiting-for-grader' | 'stuck' | 'in-progress' | 'not-started'

export type EnrolmentStanding = {
  status: EnrolmentStatus
  /** 0 to 100, rounded down; 100 only when everything required is done. */
  percent: number
  /** Dated by the last evidence, never by the moment of asking. */
  completedAt: Date | null
  condition: Condition
  required: number
  done: number
  lessons: readonly (LessonStanding & { required: boolean; locks: readonly Lock[] })[]
  /** The first lesson that is asked for, not done and open. */
  next: string | null
}

const DAY_MS = 86_400_000

/** Revoked → completed → withdrawn → waiting for a grader → stuck → in progress → not started. */
export function enrolmentStanding(facts: EnrolmentFacts, at: Date): EnrolmentStanding {
  const finished = facts.completion !== null && facts.revokedAt === null
  const lessons = withLocks(facts, lessonsOf(facts, finished, at))
  const required = lessons.filter((lesson) => lesson.required)
  const done = required.filter((lesson) => lesson.done)
  const completedAt = completionOf(facts, required)
  const status = statusOf(facts, completedAt, lessons, required)
  return {
    status,
    percent: status === 'completed' ? 100 : percent(done.length, required.length),
    completedAt,
    condition: required.length === 0 ? 'incomplete' : combine(required.map((lesson) => lesson.condition)),
    required: required.length,
    done: done.length,
    lessons,
    next: required.find((lesson) => !lesson.done && lesson.status !== 'locked')?.id ?? null,
  }
}

type Placed = LessonStanding & { required: boolean }

function lessonsOf(facts: EnrolmentFacts, finished: boolean, at: Date): Placed[] {
  return facts.lessons.map((lesson) => {
    const own = { ...lesson, overrides: [...facts.overrides, ...lesson.overrides] }
    return { ...lessonStanding(own, { finished }, at), required: isRequired(facts, lesson) }
  })
}

function isRequired({ scope, notice }: EnrolmentFacts, lesson: LessonFacts): boolean {
  if (!lesson.now?.required) return false
  if (scope !== 'course') return scope.includes(lesson.id)
  return !notice || lesson.now.firstPublishedAt.getTime() <= notice.dueAt.getTime() - notice.days * DAY_MS
}

function withLocks(facts: EnrolmentFacts, lessons: readonly Placed[]): EnrolmentStanding['lessons'] {
  const fromCourse = courseLocks(facts.prerequisites)
  const all = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  return lessons.map((lesson, index) => {
    const own = facts.lessons[index]
    if (lesson.status !== 'not-started' || !own) return { ...lesson, locks: [] }
    const before = lessons.slice(0, index).filter((earlier) => earlier.required)
    const locks = [...fromCourse, ...lessonLocks(own, { order: facts.order, before, all })]
    return { ...lesson, locks, status: locks.length > 0 ? 'locked' : lesson.status }
  })
}

/** A course that asks for nothing is never complete: there would be no proof of work. */
function completionOf(facts: EnrolmentFacts, required: readonly Placed[]): Date | null {
  if (facts.revokedAt) return null
  if (facts.completion) return facts.completion.completedAt
  if (facts.closed || required.length === 0 || !required.every((lesson) => lesson.done)) return null
  return new Date(Math.max(...required.map((lesson) => lesson.doneAt?.getTime() ?? 0)))
}

function statusOf(facts: EnrolmentFacts, completedAt: Date | null, lessons: readonly Placed[], required: readonly Placed[]): EnrolmentStatus {
  if (facts.revokedAt) return 'revoked'
  if (completedAt) return 'completed'
  if (facts.closed) return 'withdrawn'
  if (required.some((lesson) => lesson.status === 'waiting-for-grader')) return 'waiting-for-grader'
  if (required.some((lesson) => lesson.status === 'attempts-used-up')) return 'stuck'
  return lessons.some((lesson) => lesson.started || lesson.done) ? 'in-progress' : 'not-started'
}

function percent(done: number, required: number): number {
  return required === 0 ? 0 : Math.floor((100 * done) / required)
}
