export type LabAttemptFacts = {
  of: 'lab-attempt'
  id: string
  lab: string
  n: number
  hash: string
  practice: boolean
  startedAt: Date
  endedAt: Date | null
  /** How the run ended when it brought no verdict. */
  ended: 'refused' | 'provider-failed' | 'interrupted' | null
  /** One row for the whole attempt per decision; the rows per case and grader explain it and are not needed here. */
  decisions: readonly { pass: boolean; score: number; by: string; at: Date }[]
}

export type LabAttemptStanding =
  | { status: 'refused' | 'provider-failed' | 'running' | 'interrupted' }
  | { status: 'passed' | 'failed'; decidedBy: 'machine' | 'person'; score: number; decidedAt: Date }

/** A run that has said nothing for this long has lost its process. */
export const LONGEST_RUN_MS = 10 * 60_000

/** Refused or provider failed → decided by a person → passed / failed → running → interrupted. */
export function labAttemptStanding(attempt: LabAttemptFacts, at: Date): LabAttemptStanding {
  if (attempt.ended === 'refused' || attempt.ended === 'provider-failed') return { status: attempt.ended }
  const decision = byPerson(attempt.decisions) ?? byMachine(attempt.decisions)
  if (decision) {
    return {
      status: decision.pass ? 'passed' : 'failed',
      decidedBy: decision.by === 'machine' ? 'machine' : 'person',
      score: decision.score,
      decidedAt: attempt.endedAt ?? decision.at,
    }
  }
  const lost = attempt.ended === 'interrupted' || attempt.endedAt !== null || at.getTime() - attempt.startedAt.getTime() > LONGEST_RUN_MS
  return { status: lost ? 'interrupted' : 'running' }
}

/** Refusals, outages and lost runs are not the learner's doing. */
export function costsAnAttempt(status: LabAttemptStanding['status']): boolean {
  return status === 'passed' || status === 'failed' || status === 'running'
}

type Decision = LabAttemptFacts['decisions'][number]

function byPerson(decisions: readonly Decision[]): Decision | undefined {
  return decisions.filter((decision) => decision.by !== 'machine').sort((a, b) => b.at.getTime() - a.at.getTime())[0]
}

/** A newer grader may raise a result, never lower it. */
function byMachine(decisions: readonly Decision[]): Decision | undefined {
  return decisions
    .filter((decision) => decision.by === 'machine')
    .sort((a, b) => Number(b.pass) - Number(a.pass) || b.score - a.score || a.at.getTime() - b.at.getTime())[0]
}
