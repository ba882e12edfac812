import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { CatalogueFile, CompiledLesson } from '#app/platform/content/compiled.ts'
import { buildDirectory } from '#test/support/running-house.ts'

/** The lesson that is open to everybody who starts: its quiz and its lab are what the drills work at. */
export function firstLesson(): CompiledLesson & { course: string; path: string; lab: string } {
  const { courses } = JSON.parse(readFileSync(join(buildDirectory, 'catalogue.json'), 'utf8')) as CatalogueFile
  const [course] = courses
  const [lesson] = course?.lessons ?? []
  const [lab] = lesson?.labs ?? []
  if (!course || !lesson || !lab) throw new Error('The first lesson of the build has no lab')
  return { ...lesson, course: course.slug, path: `/learn/${course.slug}/${lesson.slug}`, lab: lab.id }
}
