import type { Decision, RunEvent, Settlement } from '#sandbox/types.ts'

/** An ungraded run, as far as a page shows it. */
export type Trial = {
  runId: string
  answer: string
  model: string | null
  bill: Pick<Settlement, 'tokensIn' | 'tokensOut' | 'costMicroUsd' | 'totalMs'> | null
  /** What went to the model after redaction. */
  sent: string | null
  decisions: readonly Decision[]
  /** Why there is no whole answer; `lesson` is the path of the lesson that explains the rule. */
  stopped: { as: 'refused' | 'failed' | 'cut'; reason: string; lesson: string | null } | null
}

/** What a script is told: a run, or a sentence that says why there is none. The next run needs a key of its own. */
export type TrialAnswer = { trial?: Trial | undefined; sentence?: string | undefined; nextKey?: string | undefined }

export function newTrial(runId: string): Trial {
  return { runId, answer: '', model: null, bill: null, sent: null, decisions: [], stopped: null }
}

export function afterEvent(trial: Trial, event: RunEvent): Trial {
  switch (event.type) {
    case 'decision':
      return { ...trial, decisions: [...trial.decisions, event.decision] }
    case 'delta':
      return { ...trial, answer: trial.answer + event.text }
    case 'answer':
      return { ...trial, answer: event.text, stopped: event.finish === 'cut' ? cutOff : null }
    case 'refused':
      return { ...trial, answer: '', stopped: { as: 'refused', reason: event.reason, lesson: event.lesson } }
    case 'failed':
      return { ...trial, stopped: { as: 'failed', reason: event.reason, lesson: null } }
    case 'settled': {
      const { model, tokensIn, tokensOut, costMicroUsd, totalMs } = event
      return { ...trial, model, bill: { tokensIn, tokensOut, costMicroUsd, totalMs } }
    }
  }
}

export const cutOff = { as: 'cut', reason: 'The answer broke off before its end.', lesson: null } as const
