import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { type KnownEnrolment, knownEnrolment } from '#app/platform/enrolment/known.server.ts'
import type { Db } from '#db/dialect'
import { type Enrolment, newestEnrolment } from '#db/queries/enrolments.ts'
import { positionOf } from '#db/queries/reading.ts'
import { type Resume, resumeAt } from './resume.ts'

export type CourseProgress = KnownEnrolment & { resume: Resume | null }

/** How the person stands in the course; null for somebody who has not enrolled. */
export async function courseProgress(db: Db, { personId, course }: { personId: string; course: CompiledCourse }, at: Date): Promise<CourseProgress | null> {
  const [enrolment, position] = await Promise.all([newestEnrolment(db.read, personId, course.id), positionOf(db.read, personId, course.id)])
  return enrolment ? progressOf(db, { course, enrolment, position: position ?? null }, at) : null
}

export async function progressOf(
  db: Db,
  { course, enrolment, position }: { course: CompiledCourse; enrolment: Enrolment; position: { lessonId: string; blockId: string } | null },
  at: Date,
): Promise<CourseProgress> {
  const known = await knownEnrolment(db.read, course, enrolment, at)
  return { ...known, resume: resumeAt(known.standing, position) }
}
