import type { LabAttemptFacts } from '#app/platform/standing.ts'
import { type LabAttempt, type LabVerdict, RESULT } from '#db/queries/lab-attempts.ts'

const ends = { answered: null, refused: 'refused', failed: 'provider-failed', interrupted: 'interrupted' } as const

export function attemptFacts({ id, labId, n, lessonHash, practice, startedAt, endedAt, endedAs }: LabAttempt, verdicts: readonly LabVerdict[]): LabAttemptFacts {
  const decisions = verdicts.filter((verdict) => verdict.grader === RESULT).map(({ pass, score, by, at }) => ({ pass, score, by, at }))
  return { of: 'lab-attempt', id, lab: labId, n, hash: lessonHash, practice, startedAt, endedAt, ended: endedAs && ends[endedAs], decisions }
}
