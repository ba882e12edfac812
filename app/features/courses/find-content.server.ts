import { redirect } from '@remix-run/node'

import { may, type Subject } from '#app/auth/permissions.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import type { CompiledCourse, CompiledLesson } from '#app/platform/content/compiled.ts'
import { paths } from '#app/platform/paths.ts'
import type { Db } from '#db/dialect'
import { currentAddress } from './address.server.ts'

type Address = { course?: string | undefined; lesson?: string | undefined }

/** The courses that somebody may see: all but drafts, and drafts for those who write and review them. */
export function visibleCourses(person: Subject | null): CompiledCourse[] {
  return catalogue().courses.filter((course) => isVisible(course, person))
}

/** The course at this address; the new address of one that moved; else 404 in words. */
export async function findCourse(db: Db, { course: slug = '' }: Address, person: Subject | null): Promise<CompiledCourse> {
  const course = catalogue().courseBySlug(slug)
  if (course && isVisible(course, person)) return course
  const moved = await currentAddress(db, { course: slug, lesson: null }, visibleCourses(person))
  if (moved && moved.course !== slug) throw redirect(paths.course(moved.course), 301)
  throw new Response('There is no course at this address. All courses are under Learn.', { status: 404 })
}

/** The lesson at this address; the new address of one that moved; else 404 in words. */
export async function findLesson(db: Db, { course: slug = '', lesson: lessonSlug = '' }: Address, person: Subject | null): Promise<{ course: CompiledCourse; lesson: CompiledLesson }> {
  const found = catalogue().lessonBySlug(slug, lessonSlug)
  if (found && isVisible(found.course, person)) return found
  const moved = await currentAddress(db, { course: slug, lesson: lessonSlug }, visibleCourses(person))
  if (moved?.lesson && `${moved.course}/${moved.lesson}` !== `${slug}/${lessonSlug}`) throw redirect(paths.lesson(moved.course, moved.lesson), 301)
  throw new Response('There is no lesson at this address. It may have left the course.', { status: 404 })
}

function isVisible(course: CompiledCourse, person: Subject | null): boolean {
  return !course.draft || may(person, 'read', { kind: 'draft' })
}
