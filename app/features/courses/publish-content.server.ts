import type { Books } from '#app/platform/audit.server.ts'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { evaluateEnrolment } from '#app/platform/enrolment/evaluate.server.ts'
import { enrolmentFacts } from '#app/platform/enrolment/facts.server.ts'
import { heldEnrolment } from '#app/platform/enrolment/hold.server.ts'
import { lessonRule } from '#app/platform/enrolment/lesson-rule.ts'
import { standing } from '#app/platform/standing.ts'
import type { Tx } from '#db/dialect'
import { newestEnrolment, openEnrolments } from '#db/queries/enrolments.ts'
import {
  firstPublished,
  insertCourseVersion,
  insertLessonVersion,
  keepSlug,
  publishCourse,
  publishLesson,
  retireCoursesExcept,
  retireLessonsExcept,
} from '#db/queries/publication.ts'

export type Publication = { changed: string[]; completed: number }

/**
 * Mirrors the catalogue into the rows that records point to; the same content twice changes nothing. A course whose version is new has its
 * open enrolments evaluated: deleting the last missing lesson completes the course.
 */
export async function publishContent(books: Books, courses: readonly CompiledCourse[], at: Date): Promise<Publication> {
  const { db } = books
  const published = courses.filter((course) => !course.draft)
  const changed: CompiledCourse[] = []
  for (const course of published) {
    if (await db.write((tx) => publish(tx, course, at))) changed.push(course)
  }
  await db.write((tx) => retireCoursesExcept(tx, published.map((course) => course.id), at))
  let completed = 0
  for (const course of changed) completed += await evaluateOpen(books, course, at)
  return { changed: changed.map((course) => course.id), completed }
}

/** True when this version of the course is new. */
async function publish(tx: Tx, course: CompiledCourse, at: Date): Promise<boolean> {
  await publishCourse(tx, course.id, at)
  await keepSlug(tx, { kind: 'course', slug: course.slug, targetId: course.id }, at)
  for (const lesson of course.lessons) {
    const { id, hash, edition, source, quizzes, labs, minutes } = lesson
    await publishLesson(tx, { id, courseId: course.id }, at)
    await keepSlug(tx, { kind: 'lesson', slug: `${course.slug}/${lesson.slug}`, targetId: id }, at)
    await insertLessonVersion(tx, { lessonId: id, hash, edition, rule: lessonRule(lesson, course), source, quizzes, labs, minutes }, at)
  }
  const ids = course.lessons.map((lesson) => lesson.id)
  await retireLessonsExcept(tx, course.id, ids, at)
  const since = await firstPublished(tx, ids)
  const items = course.lessons.map(({ id, required, done }) => ({ lessonId: id, required, rule: done, firstPublishedAt: (since.get(id) ?? at).toISOString() }))
  return insertCourseVersion(tx, { courseId: course.id, hash: course.hash, edition: course.edition, items }, at)
}

/** Looks first and writes only where something is complete now, so that a publication does not hold up the house. */
async function evaluateOpen({ db, audit }: Books, course: CompiledCourse, at: Date): Promise<number> {
  let completed = 0
  for (const { personId } of await openEnrolments(db.read, course.id)) {
    const enrolment = await newestEnrolment(db.read, personId, course.id)
    if (!enrolment || !standing(await enrolmentFacts(db.read, course, enrolment), at).completedAt) continue
    const { completedNow } = await db.write(async (tx) => {
      const held = await heldEnrolment(tx, personId, course.id)
      return held ? evaluateEnrolment(tx, { audit, course, enrolment: held }, at) : { completedNow: false }
    })
    if (completedNow) completed += 1
  }
  return completed
}
