import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { Db } from '#db/dialect'
import { type Credential, credentialsOf } from '#db/queries/credentials.ts'
import { enrolmentsOf } from '#db/queries/enrolments.ts'
import { positionsOf } from '#db/queries/reading.ts'
import { type CourseProgress, progressOf } from './course-progress.server.ts'

export type MyLearning = { courses: (CourseProgress & { course: CompiledCourse; readAt: Date | null })[]; credentials: Credential[] }

/** Every course the person is or was in, the one read last first. A course that has left the catalogue is on the transcript, not here. */
export async function myLearning(db: Db, { personId, courses }: { personId: string; courses: readonly CompiledCourse[] }, at: Date): Promise<MyLearning> {
  const [enrolments, positions, credentials] = await Promise.all([enrolmentsOf(db.read, personId), positionsOf(db.read, personId), credentialsOf(db.read, personId)])
  const mine = courses.flatMap((course) => {
    const enrolment = enrolments.find((one) => one.courseId === course.id)
    const position = positions.find((one) => one.courseId === course.id) ?? null
    return enrolment ? [{ course, enrolment, position }] : []
  })
  const rows = await Promise.all(mine.map(async ({ course, enrolment, position }) => ({ course, readAt: position?.at ?? null, ...(await progressOf(db, { course, enrolment, position }, at)) })))
  const lastTouched = (row: (typeof rows)[number]) => (row.readAt ?? row.enrolment.startedAt).getTime()
  return { courses: rows.sort((a, b) => lastTouched(b) - lastTouched(a)), credentials }
}
