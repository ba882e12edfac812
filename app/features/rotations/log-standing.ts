import type { WholeLog } from '#db/queries/logs.ts'
import { type LogState, logState } from './log-state.ts'

/** What the rows of a log come to. */
export function logStanding(log: WholeLog | undefined, { locked }: { locked: boolean }): { state: LogState; lastNote: string | null; submittedAt: Date | null } {
  const lastSubmission = log?.submissions.at(-1)
  const verdicts = log?.reviews.filter((review) => review.logRevisionId === lastSubmission?.logRevisionId) ?? []
  const submitted = log?.revisions.find((revision) => revision.id === lastSubmission?.logRevisionId)?.revision ?? null
  const state = logState({ lastRevision: log?.revisions.at(-1)?.revision ?? 0, lastSubmitted: submitted, verdicts: verdicts.map((one) => one.verdict), locked })
  return { state, lastNote: verdicts.at(-1)?.note || null, submittedAt: log?.submissions[0]?.at ?? null }
}
