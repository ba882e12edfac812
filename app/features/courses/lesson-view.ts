import { durationWords } from '#app/components/plain-words.ts'
import type { OutlineEntry } from '#app/components/outline.tsx'
import type { StatusKind } from '#app/components/status-word.tsx'
import { neighbours } from '#app/platform/content/catalogue-index.ts'
import type { CompiledCourse, CompiledLesson } from '#app/platform/content/compiled.ts'
import { paths } from '#app/platform/paths.ts'
import type { CourseProgress } from './course-progress.server.ts'
import { lessonWords, type Missing, stillMissing } from './lesson-words.ts'
import { outlineRows } from './outline-rows.ts'

/** The way on from a lesson. `tick`: reading it is what finishes it, so the button is the tick. `prove`: something must be passed first. */
export type Onward =
  | { kind: 'tick'; title: string; note: string | null }
  | { kind: 'link'; href: string; title: string; note: string | null }
  | { kind: 'prove'; missing: Missing[]; title: string; note: string | null; href: string | null }

export type LessonView = {
  position: number
  total: number
  state: { is: StatusKind; words: string }
  outline: OutlineEntry[]
  back: { href: string; title: string } | null
  onward: Onward
  /** A tick that can still be taken back. */
  undoable: boolean
  changedSince: boolean
  finishedAt: Date | null
}

/** Everything about the person that a lesson's page says, as words and addresses. To look at it is to have begun it, though the facts were read a moment before. */
export function lessonView(course: CompiledCourse, lesson: CompiledLesson, progress: CourseProgress, { pastLocks = false } = {}): LessonView {
  const { enrolment } = progress
  const standing = { ...progress.standing, lessons: progress.standing.lessons.map((one) => (one.id === lesson.id && one.status === 'not-started' ? { ...one, status: 'in-progress' as const } : one)) }
  const { position, total, previous } = neighbours(course, lesson.id)
  const own = standing.lessons.find((one) => one.id === lesson.id)
  const outline = outlineRows(course, standing, { pastLocks })
  const done = own?.done ?? false
  return {
    position,
    total,
    state: lessonWords(own, lesson, course),
    outline: outline.map(({ id, label, is, words, href }) => ({ id, label, is, words, href, current: id === lesson.id })),
    back: previous && { href: paths.lesson(course.slug, previous.slug), title: previous.title },
    onward: onward(course, lesson, { done, missing: stillMissing(own, lesson), nextHref: hrefAfter(course, lesson, outline) }),
    undoable: lesson.done === 'confirm' && own?.status === 'complete' && !enrolment.closedAt,
    changedSince: own?.changedSince ?? false,
    finishedAt: standing.completedAt,
  }
}

function onward(course: CompiledCourse, lesson: CompiledLesson, { done, missing, nextHref }: { done: boolean; missing: Missing[]; nextHref: string | null }): Onward {
  const { next } = neighbours(course, lesson.id)
  const title = next?.title ?? 'The end of the course'
  const note = next && durationWords(next.minutes)
  if (done) return { kind: 'link', href: nextHref ?? paths.courseEnd(course.slug), title, note }
  if (missing.length > 0) return { kind: 'prove', missing, title, note, href: nextHref }
  return { kind: 'tick', title, note }
}

/** Where the next lesson is, or the end after the last; null while a lock is on it. */
function hrefAfter(course: CompiledCourse, lesson: CompiledLesson, outline: readonly { id: string; href?: string | undefined }[]): string | null {
  const { next } = neighbours(course, lesson.id)
  return next ? (outline.find((row) => row.id === next.id)?.href ?? null) : paths.courseEnd(course.slug)
}
