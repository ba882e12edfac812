import type { StatusKind } from '#app/components/status-word.tsx'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { EnrolmentStanding } from '#app/platform/standing.ts'
import { paths } from '#app/platform/paths.ts'
import { lessonWords } from './lesson-words.ts'

export type OutlineRow = {
  id: string
  label: string
  is: StatusKind
  words: string
  minutes: number
  optional: boolean
  /** Absent where it cannot be opened yet. */
  href?: string | undefined
}

/** The lessons of a course in order, each with its state in words. Without a standing (nobody has enrolled) nothing can be opened and nothing is locked. */
export function outlineRows(course: CompiledCourse, standing: EnrolmentStanding | null, { pastLocks = false } = {}): OutlineRow[] {
  return course.lessons.map((lesson) => {
    const own = standing?.lessons.find((one) => one.id === lesson.id)
    const open = standing !== null && (own?.status !== 'locked' || pastLocks)
    return {
      id: lesson.id,
      label: lesson.title,
      ...lessonWords(own, lesson, course),
      minutes: lesson.minutes,
      optional: !lesson.required,
      href: open ? paths.lesson(course.slug, lesson.slug) : undefined,
    }
  })
}
