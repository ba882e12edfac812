import type { Db } from '#db/dialect'
import { decisionsOf, messagesOf, type Run, runById } from '#db/queries/runs.ts'
import { cutOff, type Trial } from './trial.ts'

/** A run from the record, for its owner: placeholders stand where something was masked. Null for somebody else's, for a run from another place, and until it has ended. */
export async function trialView(db: Db, { personId, runId }: { personId: string; runId: string }): Promise<(Trial & { lessonId: string | null }) | null> {
  const run = await runById(db.read, { runId, personId })
  if (run?.place !== 'lesson') return null
  const [messages, decisions] = await Promise.all([messagesOf(db.read, runId), decisionsOf(db.read, runId)])
  const textOf = (role: 'user' | 'assistant') => messages.findLast((message) => message.role === role)?.body ?? null
  const { model, tokensIn, tokensOut, costMicroUsd, totalMs } = run
  return {
    runId,
    lessonId: run.placeRef,
    answer: textOf('assistant') ?? '',
    model,
    bill: { tokensIn, tokensOut, costMicroUsd, totalMs },
    sent: textOf('user'),
    decisions: decisions.map(({ runId: _, seq: __, ...decision }) => decision),
    stopped: stoppedBy(run),
  }
}

function stoppedBy({ outcome, reason }: Run): Trial['stopped'] {
  if (outcome === 'answered') return null
  if (outcome === 'cut' || outcome === 'stopped') return cutOff
  return { as: outcome, reason: reason ?? 'No answer came.', lesson: null }
}
