import { and, desc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { courses, courseVersions, lessons, lessonVersions, slugs } from '../schema/content.ts'

type NewCourseVersion = Omit<typeof courseVersions.$inferInsert, 'id' | 'publishedAt'>
type NewLessonVersion = Omit<typeof lessonVersions.$inferInsert, 'id' | 'publishedAt'>

/** A course that comes back is no longer retired, and keeps the day it was first published. */
export async function publishCourse(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.insert(courses).values({ id, firstPublishedAt: at }).onConflictDoUpdate({ target: courses.id, set: { retiredAt: null } })
}

export async function publishLesson(tx: Tx, { id, courseId }: { id: string; courseId: string }, at: Date): Promise<void> {
  await tx.insert(lessons).values({ id, courseId, firstPublishedAt: at }).onConflictDoUpdate({ target: lessons.id, set: { retiredAt: null } })
}

/** Lessons of the course that are no longer in its files. */
export async function retireLessonsExcept(tx: Tx, courseId: string, keep: readonly string[], at: Date): Promise<void> {
  await tx
    .update(lessons)
    .set({ retiredAt: at })
    .where(and(eq(lessons.courseId, courseId), isNull(lessons.retiredAt), keep.length > 0 ? notInArray(lessons.id, [...keep]) : undefined))
}

export async function retireCoursesExcept(tx: Tx, keep: readonly string[], at: Date): Promise<void> {
  await tx
    .update(courses)
    .set({ retiredAt: at })
    .where(and(isNull(courses.retiredAt), keep.length > 0 ? notInArray(courses.id, [...keep]) : undefined))
}

/** The first use of a slug stands: an address never changes hands. */
export async function keepSlug(tx: Tx, slug: { kind: 'course' | 'lesson'; slug: string; targetId: string }, at: Date): Promise<void> {
  await tx.insert(slugs).values({ id: newId(at), firstUsedAt: at, ...slug }).onConflictDoNothing()
}

export async function slugTarget(db: Reader, kind: 'course' | 'lesson', slug: string): Promise<string | undefined> {
  return (await db.select({ targetId: slugs.targetId }).from(slugs).where(and(eq(slugs.kind, kind), eq(slugs.slug, slug))))[0]?.targetId
}

export async function insertLessonVersion(tx: Tx, version: NewLessonVersion, at: Date): Promise<void> {
  await tx.insert(lessonVersions).values({ id: newId(at), publishedAt: at, ...version }).onConflictDoNothing()
}

/** False when this very version was published before. */
export async function insertCourseVersion(tx: Tx, version: NewCourseVersion, at: Date): Promise<boolean> {
  const inserted = await tx
    .insert(courseVersions)
    .values({ id: newId(at), publishedAt: at, ...version })
    .onConflictDoNothing()
    .returning({ id: courseVersions.id })
  return inserted.length === 1
}

/** When each lesson was first seen in the course. */
export async function firstPublished(db: Reader, lessonIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db.select({ id: lessons.id, at: lessons.firstPublishedAt }).from(lessons).where(inArray(lessons.id, [...lessonIds]))
  return new Map(rows.map((row) => [row.id, row.at]))
}

export async function lessonVersion(db: Reader, lessonId: string, hash: string): Promise<typeof lessonVersions.$inferSelect | undefined> {
  return (await db.select().from(lessonVersions).where(and(eq(lessonVersions.lessonId, lessonId), eq(lessonVersions.hash, hash))).orderBy(desc(lessonVersions.id)))[0]
}
