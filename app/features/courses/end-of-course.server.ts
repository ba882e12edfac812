import { dayEnds } from '#app/platform/calendar.ts'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { type CredentialStanding, standing } from '#app/platform/standing.ts'
import type { Db } from '#db/dialect'
import { type Credential, credentialEventsOf, credentialOn } from '#db/queries/credentials.ts'
import { personById } from '#db/queries/people.ts'
import { type CourseProgress, courseProgress } from './course-progress.server.ts'
import { type EndState, endState } from './end-state.ts'

export type EndOfCourse = EndState & { progress: CourseProgress; credential: Credential | null }

/** What `/learn/<course>/end` says first; null for somebody who has not enrolled. */
export async function endOfCourse(db: Db, { personId, course }: { personId: string; course: CompiledCourse }, at: Date): Promise<EndOfCourse | null> {
  const progress = await courseProgress(db, { personId, course }, at)
  if (!progress) return null
  const { completionId } = progress.enrolment
  const credential = (completionId && (await credentialOn(db.read, 'completion', completionId))) || null
  const held = credential && { validUntil: credential.validUntil, standing: await credentialStanding(db, credential, at) }
  return { ...endState(progress.standing, { minutes: new Map(course.lessons.map((lesson) => [lesson.id, lesson.minutes])), credential: held }, at), progress, credential }
}

async function credentialStanding(db: Db, credential: Credential, at: Date): Promise<CredentialStanding> {
  const [events, person] = await Promise.all([credentialEventsOf(db.read, credential.publicId), personById(db.read, credential.personId)])
  const validUntil = credential.validUntil && dayEnds(credential.validUntil, person?.zone ?? 'UTC')
  return standing({ of: 'credential', validUntil: validUntil || null, events: events.map(({ seq, kind, at: when, reasonCode }) => ({ seq, kind, at: when, reason: reasonCode })) }, at)
}
