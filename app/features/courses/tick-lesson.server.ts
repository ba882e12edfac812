import type { Books } from '#app/platform/audit.server.ts'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { evaluateEnrolment, type Evaluation } from '#app/platform/enrolment/evaluate.server.ts'
import { enrolmentFacts } from '#app/platform/enrolment/facts.server.ts'
import { heldEnrolment } from '#app/platform/enrolment/hold.server.ts'
import { type Lock, standing } from '#app/platform/standing.ts'
import { insertTick } from '#db/queries/ticks.ts'

type Tick = { personId: string; course: CompiledCourse; lessonId: string; done: boolean; clientKey: string }

export type Ticked =
  | ({ kind: 'recorded' } & Evaluation)
  | { kind: 'unknown-lesson' | 'not-enrolled' | 'closed' | 'needs-proof' }
  | { kind: 'locked'; locks: readonly Lock[] }

/**
 * "Done" and its undoing, until the enrolment closes. Pressed twice or in two tabs it is one tick: what is so already is not written again.
 * A lesson with a quiz or a lab is done by passing it, so reading it is not accepted.
 */
export async function tickLesson({ db, audit }: Books, { personId, course, lessonId, done, clientKey }: Tick, at: Date): Promise<Ticked> {
  const lesson = course.lessons.find((one) => one.id === lessonId)
  if (!lesson) return { kind: 'unknown-lesson' }
  return db.write<Ticked>(async (tx) => {
    const enrolment = await heldEnrolment(tx, personId, course.id)
    if (!enrolment) return { kind: 'not-enrolled' }
    const facts = await enrolmentFacts(tx, course, enrolment)
    const before = standing(facts, at)
    const own = before.lessons.find((one) => one.id === lessonId)
    const ticked = facts.lessons.find((one) => one.id === lessonId)?.ticks.at(-1)?.on ?? false
    if (ticked === done) return { kind: 'recorded', standing: before, completedNow: false, credential: null }
    if (enrolment.closedAt) return { kind: 'closed' }
    if (own?.status === 'locked') return { kind: 'locked', locks: own.locks }
    if (done && lesson.done !== 'confirm') return { kind: 'needs-proof' }
    await insertTick(tx, { enrolmentId: enrolment.id, personId, lessonId, done, lessonHash: lesson.hash, clientKey }, at)
    return { kind: 'recorded', ...(await evaluateEnrolment(tx, { audit, course, enrolment }, at)) }
  })
}
