import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { Db } from '#db/dialect'
import { type Credential, credentialOn } from '#db/queries/credentials.ts'
import { type CourseProgress, courseProgress } from './course-progress.server.ts'
import { credentialStanding } from './credential-standing.server.ts'
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
