import type { RunOutcome, RunRecord } from '../../ports.ts'
import type { Decision, Settlement } from '../../types.ts'
import type { Pass } from '../gate.ts'

/** What is kept of a run. Messages are kept only once redaction has passed: a run refused before that leaves its decisions and no word of its prompt. */
export function toRecord({ pass, decisions, outcome, answer, settlement, startedAt, endedAt }: { pass: Pass; decisions: readonly Decision[]; outcome: RunOutcome; answer: string; settlement: Settlement; startedAt: Date; endedAt: Date }): RunRecord {
  const input: RunRecord['input'] & { messages?: unknown } = { ...pass.input }
  delete input.messages
  const last = decisions.at(-1)
  return {
    input,
    messages: pass.redacted ? pass.messages : [],
    answer,
    outcome,
    refusal: outcome === 'refused' && last ? { policy: last.policy, rule: last.rule } : null,
    dataClass: pass.dataClass,
    decisions,
    settlement,
    startedAt,
    endedAt,
  }
}
