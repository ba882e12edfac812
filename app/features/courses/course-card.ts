import { totals } from '#app/platform/content/catalogue-index.ts'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { paths } from '#app/platform/paths.ts'
import type { CourseProgress } from './course-progress.server.ts'
import { audienceWords, levelWords } from './course-words.ts'
import { type ResumeView, resumeView } from './resume-view.ts'

export type CourseCard = {
  id: string
  title: string
  promise: string
  href: string
  endHref: string
  audience: string
  level: string
  minutes: number
  lessons: number
  credential: string | null
  draft: boolean
  progress: { status: CourseProgress['standing']['status']; done: number; required: number; completedAt: Date | null; startedAt: Date } | null
  resume: ResumeView | null
}

/** A course as lists show it, with how the person stands in it. */
export function courseCard(course: CompiledCourse, progress: CourseProgress | null): CourseCard {
  return {
    id: course.id,
    title: course.title,
    promise: course.promise,
    href: paths.course(course.slug),
    endHref: paths.courseEnd(course.slug),
    audience: audienceWords(course.audience),
    level: levelWords[course.level],
    minutes: totals(course).minutes,
    lessons: course.lessons.length,
    credential: course.credential?.achievement ?? null,
    draft: course.draft ?? false,
    progress: progress && {
      status: progress.standing.status,
      done: progress.standing.done,
      required: progress.standing.required,
      completedAt: progress.standing.completedAt,
      startedAt: progress.enrolment.startedAt,
    },
    resume: progress && resumeView(course, progress.resume),
  }
}
