import type { Db } from '#db/dialect'
import { slugTarget } from '#db/queries/publication.ts'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'

/** Where an address that is no longer in the catalogue leads now: every slug ever used redirects for ever. Null when it was never one. */
export async function currentAddress(db: Db, { course, lesson }: { course: string; lesson: string | null }, courses: readonly CompiledCourse[]): Promise<{ course: string; lesson: string | null } | null> {
  if (lesson !== null) {
    const lessonId = await slugTarget(db.read, 'lesson', `${course}/${lesson}`)
    for (const one of courses) {
      const found = one.lessons.find((each) => each.id === lessonId)
      if (found) return { course: one.slug, lesson: found.slug }
    }
  }
  const courseId = await slugTarget(db.read, 'course', course)
  const found = courses.find((one) => one.id === courseId)
  return found ? { course: found.slug, lesson: null } : null
}
