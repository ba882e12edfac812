import type { Books } from '#app/platform/audit.server.ts'
import { labAttemptById } from '#db/queries/lab-attempts.ts'
import { appealRun, runById } from '#db/queries/runs.ts'

/** "This was wrong": notes for the governance reviewers that the refusal of this run is disputed. Once per run; asking again changes nothing. */
export async function appealAttempt({ db, audit }: Books, { personId, attemptId }: { personId: string; attemptId: string }, at: Date): Promise<{ kind: 'asked' | 'already-asked' | 'nothing-refused' | 'unknown-attempt' }> {
  const attempt = await labAttemptById(db.read, { attemptId, personId })
  if (!attempt) return { kind: 'unknown-attempt' }
  const runs = await Promise.all((attempt.runs ?? []).map(({ runId }) => runById(db.read, { runId, personId })))
  const refused = runs.find((run) => run?.outcome === 'refused')
  if (!refused) return { kind: 'nothing-refused' }
  const isNew = await db.write(async (tx) => {
    const noted = await appealRun(tx, { runId: refused.id, personId, words: '' }, at)
    if (noted) await audit.append(tx, { kind: 'run.appealed', subject: `run:${refused.id}`, body: { person: personId, attempt: attemptId, rule: refused.rule } }, at)
    return noted
  })
  return { kind: isNew ? 'asked' : 'already-asked' }
}
