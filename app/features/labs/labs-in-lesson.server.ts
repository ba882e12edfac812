import type { CompiledCourse, CompiledLesson } from '#app/platform/content/compiled.ts'
import type { Db } from '#db/dialect'
import { labAttemptsAt } from '#db/queries/lab-attempts.ts'
import { type KnownEnrolment, newestKnown } from '#app/platform/enrolment/known.server.ts'
import { type LabAttemptStanding, standing } from '#app/platform/standing.ts'

export type LabInLesson = {
  labId: string
  done: boolean
  /** The lesson is not open yet: its labs are for those who may look past locks. */
  locked: boolean
  used: number
  allowed: number | null
  /** Newest first. The prompt of an attempt is there to go on from until its retention ends. */
  attempts: readonly { id: string; n: number; startedAt: Date; prompt: string | null; standing: LabAttemptStanding }[]
}

/** `known`: their newest enrolment, by whoever has read it already. */
type Ask = { personId: string; course: CompiledCourse; lesson: CompiledLesson; known?: KnownEnrolment | undefined }

/** For the lesson page and the lab page: where the person stands with each lab of the lesson. Empty for somebody who has not enrolled. */
export async function labsInLesson(db: Db, { personId, course, lesson, known: read }: Ask, at: Date): Promise<LabInLesson[]> {
  if (lesson.labs.length === 0) return []
  const known = read ?? (await newestKnown(db.read, { personId, course }, at))
  if (!known) return []
  const { enrolment, facts } = known
  const own = known.standing.lessons.find((one) => one.id === lesson.id)
  const items = own?.items ?? []
  const ofLesson = facts.lessons.find((one) => one.id === lesson.id)?.labAttempts ?? []
  return Promise.all(
    lesson.labs.map(async (lab) => {
      const item = items.find((one) => one.id === lab.id)
      const rows = await labAttemptsAt(db.read, { enrolmentId: enrolment.id, labId: lab.id })
      const attempts = rows.flatMap(({ id, n, startedAt, prompt }) => ofLesson.filter((one) => one.id === id).map((one) => ({ id, n, startedAt, prompt, standing: standing(one, at) })))
      return { labId: lab.id, done: item?.state === 'done', locked: own?.status === 'locked', used: item?.used ?? attempts.length, allowed: item?.allowed ?? null, attempts }
    }),
  )
}
