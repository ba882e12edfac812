import type { Tx } from '#db/dialect'
import { type Enrolment, enrolmentById, holdEnrolment, newestEnrolment } from '#db/queries/enrolments.ts'

/** The person's newest pass through the course, held until this write ends, so that two tabs act one after the other. Read again once held: it may have just been closed. */
export async function heldEnrolment(tx: Tx, personId: string, courseId: string): Promise<Enrolment | undefined> {
  const newest = await newestEnrolment(tx, personId, courseId)
  if (!newest || !(await holdEnrolment(tx, newest.id, personId))) return undefined
  return enrolmentById(tx, newest.id, personId)
}
