import type { Books } from '#app/platform/audit.server.ts'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import { evaluateEnrolment } from '#app/platform/enrolment/evaluate.server.ts'
import type { Db } from '#db/dialect'
import { enrolmentById, holdEnrolment } from '#db/queries/enrolments.ts'
import { endLabAttempt, insertLabVerdicts, interruptLabAttempts, type LabAttempt, RESULT } from '#db/queries/lab-attempts.ts'
import type { LabResult } from '#sandbox/graders/grade.ts'
import type { LabEvent } from './run-log.ts'

const GRADER_VERSION = '1'

type Outcome = {
  catalogue: Pick<Catalogue, 'courseById'>
  as: 'answered' | 'refused' | 'failed'
  reason: string | null
  lesson: string | null
  runs: readonly { caseId: string; runId: string }[]
  policyHash: string | null
  transcriptHash: string | null
  result: LabResult | null
}

/** The end of the attempt, its verdicts and what follows from them, in one write. An attempt that was settled before stays as it was. */
export async function settleLab({ db, audit }: Books, attempt: LabAttempt, { catalogue, as, reason, lesson, runs, policyHash, transcriptHash, result }: Outcome, at: Date): Promise<LabEvent & { type: 'ended' }> {
  const kept = runs.map(({ caseId, runId }) => ({ caseId, runId }))
  const courseCompleted = await db.write(async (tx) => {
    if (!(await holdEnrolment(tx, attempt.enrolmentId, attempt.personId))) return false
    const isFirst = await endLabAttempt(tx, { attemptId: attempt.id, personId: attempt.personId }, { endedAs: as, runs: kept, policyHash, transcriptHash }, at)
    if (!isFirst || !result) return false
    await insertLabVerdicts(tx, attempt.id, verdictRows(result), at)
    const enrolment = await enrolmentById(tx, attempt.enrolmentId, attempt.personId)
    const course = enrolment && catalogue.courseById(enrolment.courseId)
    return course ? (await evaluateEnrolment(tx, { audit, course, enrolment }, at)).completedNow : false
  })
  return { type: 'ended', as, reason, lesson, courseCompleted }
}

/** At boot: whatever began before this process and has no end was lost with the process that ran it. `longestRunMs` spares what another process is still running. */
export async function settleInterrupted(db: Db, { longestRunMs }: { longestRunMs: number }, at: Date): Promise<number> {
  return db.write((tx) => interruptLabAttempts(tx, new Date(at.getTime() - longestRunMs), at))
}

function verdictRows({ pass, score, verdicts }: LabResult) {
  const machine = { graderVersion: GRADER_VERSION, by: 'machine' }
  return [
    ...verdicts.map((verdict) => ({ ...verdict, ...machine, caseId: verdict.caseId ?? '' })),
    { caseId: '', grader: RESULT, pass, score, reason: '', hint: null, ...machine },
  ]
}
