import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import type { Db } from '#db/dialect'
import { insertEnrolment, newestEnrolment } from '#db/queries/enrolments.ts'
import { queueParcel } from '#db/queries/outbox.ts'

export type Enrolled = { kind: 'enrolled' | 'already-enrolled' | 'already-finished'; enrolmentId: string }

type Wish = { personId: string; course: CompiledCourse; /** What was earned runs out soon or has: a finished pass no longer stands in the way. */ renews?: boolean | undefined }

/** Opens a pass through the course, once however often it is asked for. A finished one stays the one that counts until a renewal opens the next. */
export async function enrol(db: Db, { personId, course, renews = false }: Wish, at: Date): Promise<Enrolled> {
  return db.write(async (tx) => {
    const newest = await newestEnrolment(tx, personId, course.id)
    if (newest && !newest.closedAt) return { kind: 'already-enrolled', enrolmentId: newest.id }
    if (newest?.completedAt && !newest.revokedAt && !renews) return { kind: 'already-finished', enrolmentId: newest.id }
    const enrolmentId = await insertEnrolment(tx, { personId, courseId: course.id, n: (newest?.n ?? 0) + 1, source: 'self' }, at)
    if (!enrolmentId) return { kind: 'already-enrolled', enrolmentId: (await newestEnrolment(tx, personId, course.id))?.id ?? '' }
    await queueParcel(tx, { kind: 'statement', dedupeKey: `statement:registered:${enrolmentId}`, personId, payload: { verb: 'registered', course: course.id, enrolment: enrolmentId } }, at)
    return { kind: 'enrolled', enrolmentId }
  })
}
