import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { totals } from '#app/platform/content/catalogue-index.ts'
import { paths } from '#app/platform/paths.ts'
import { type CourseCard, courseCard } from './course-card.ts'
import type { CourseProgress } from './course-progress.server.ts'
import { validityWords } from './course-words.ts'
import { type OutlineRow, outlineRows } from './outline-rows.ts'

export type CourseView = CourseCard & {
  slug: string
  objectives: readonly string[]
  rows: (OutlineRow & { idea: string; holds: { quizzes: number; labs: number } })[]
  inOrder: boolean
  passMark: number | null
  validity: string | null
  reviewedOn: string
  ownerTeam: string
  /** Courses that should come first, and whether that is still to do. */
  before: { title: string; href: string }[]
}

/** A course's own page, as words and addresses. */
export function courseView(course: CompiledCourse, progress: CourseProgress | null, { pastLocks, titleOf }: { pastLocks: boolean; titleOf: (id: string) => { title: string; slug: string } | null }): CourseView {
  return {
    ...courseCard(course, progress),
    slug: course.slug,
    objectives: course.objectives,
    rows: outlineRows(course, progress?.standing ?? null, { pastLocks }).map((row, index) => ({
      ...row,
      idea: course.lessons[index]?.idea ?? '',
      holds: { quizzes: course.lessons[index]?.quizzes.length ?? 0, labs: course.lessons[index]?.labs.length ?? 0 },
    })),
    inOrder: course.order === 'linear',
    passMark: totals(course).quizzes > 0 ? course.passMark : null,
    validity: course.credential ? validityWords(course.credential.validMonths) : null,
    reviewedOn: course.reviewedOn,
    ownerTeam: course.ownerTeam,
    before: course.prerequisites.flatMap(({ course: id }) => {
      const found = titleOf(id)
      return found ? [{ title: found.title, href: paths.course(found.slug) }] : []
    }),
  }
}
