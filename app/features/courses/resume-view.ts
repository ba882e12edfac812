import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { paths } from '#app/platform/paths.ts'
import type { Resume } from './resume.ts'

export type ResumeView = { href: string; number: number; title: string; minutesLeft: number }

/** The one primary button of a course as words and an address; null when nothing in it is open. */
export function resumeView(course: CompiledCourse, resume: Resume | null): ResumeView | null {
  const index = course.lessons.findIndex((one) => one.id === resume?.lesson)
  const lesson = course.lessons[index]
  if (!lesson || !resume) return null
  return {
    href: paths.lesson(course.slug, lesson.slug) + (resume.block ? `#${resume.block}` : ''),
    number: index + 1,
    title: lesson.title,
    minutesLeft: minutesLeft(lesson, resume.block),
  }
}

/** The part of the lesson that is still ahead, in whole minutes, at least one. Counted by blocks, which is close enough for "6 min left". */
function minutesLeft({ minutes, blocks }: { minutes: number; blocks: readonly { id: string }[] }, block: string | null): number {
  const read = block ? Math.max(0, blocks.findIndex((one) => one.id === block)) : 0
  const ahead = blocks.length === 0 ? 1 : 1 - read / blocks.length
  return Math.max(1, Math.ceil(minutes * ahead))
}
