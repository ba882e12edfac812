import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { log } from '#app/platform/log.server.ts'
import type { Db } from '#db/dialect'
import { type LeftBehind, leftBehind, recordView } from '#db/queries/reading.ts'
import type { Lock } from '#app/platform/standing.ts'
import { type CourseProgress, courseProgress } from './course-progress.server.ts'

type Visit = { personId: string; course: CompiledCourse; lessonId: string; looksPastLocks: boolean; /** Fetched before anybody asked for it: nothing was opened. */ isAhead?: boolean | undefined }

export type OpenedLesson =
  | { kind: 'open'; progress: CourseProgress; left: LeftBehind }
  | { kind: 'locked'; progress: CourseProgress; locks: readonly Lock[] }
  | { kind: 'not-enrolled' }
  | { kind: 'unknown-lesson' }

/** What a lesson page needs to know of the person. The first opening is recorded, because started lessons never lock; visits of authors and hosts past a lock record nothing. */
export async function openLesson(db: Db, { personId, course, lessonId, looksPastLocks, isAhead }: Visit, at: Date): Promise<OpenedLesson> {
  const lesson = course.lessons.find((one) => one.id === lessonId)
  if (!lesson) return { kind: 'unknown-lesson' }
  const [progress, left] = await Promise.all([courseProgress(db, { personId, course }, at), leftBehind(db.read, personId)])
  if (!progress) return { kind: 'not-enrolled' }
  const own = progress.standing.lessons.find((one) => one.id === lessonId)
  if (own?.status === 'locked') return looksPastLocks ? { kind: 'open', progress, left } : { kind: 'locked', progress, locks: own.locks }
  if (!own?.started && !isAhead) await noteOpening(db, { personId, lessonId, lessonHash: lesson.hash }, at)
  return { kind: 'open', progress, left }
}

/** A lesson that could be read is not lost because a full disk cannot note that it was opened. */
async function noteOpening(db: Db, view: { personId: string; lessonId: string; lessonHash: string }, at: Date): Promise<void> {
  try {
    await db.write((tx) => recordView(tx, { ...view, seconds: 0 }, at))
  } catch (error) {
    log().warn({ err: error }, 'the opening of a lesson could not be noted')
  }
}
