import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { type EnrolmentFacts, type EnrolmentStanding, standing } from '#app/platform/standing.ts'
import type { Reader } from '#db/dialect'
import { type Enrolment, newestEnrolment } from '#db/queries/enrolments.ts'
import { enrolmentFacts } from './facts.server.ts'

/** An enrolment, what happened in it, and what that amounts to. A page reads it once and hands it to every part that shows something of it. */
export type KnownEnrolment = { enrolment: Enrolment; facts: EnrolmentFacts; standing: EnrolmentStanding }

export async function knownEnrolment(db: Reader, course: CompiledCourse, enrolment: Enrolment, at: Date): Promise<KnownEnrolment> {
  const facts = await enrolmentFacts(db, course, enrolment)
  return { enrolment, facts, standing: standing(facts, at) }
}

/** The person's newest pass through the course; null for somebody who has not enrolled. */
export async function newestKnown(db: Reader, { personId, course }: { personId: string; course: CompiledCourse }, at: Date): Promise<KnownEnrolment | null> {
  const enrolment = await newestEnrolment(db, personId, course.id)
  return enrolment ? knownEnrolment(db, course, enrolment, at) : null
}
