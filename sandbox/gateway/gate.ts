import type { BudgetHolder, Ports, Span } from '../ports.ts'
import type { DataClass, Decision, Message, RunInput } from '../types.ts'
import type { Model } from './policy.ts'

/** One control before the model. It looks and answers; only the composition applies the change. A gate that throws refuses the run. */
export type Gate = { name: string; decide(pass: Pass, ports: Ports): Verdict | Promise<Verdict> }

export type Verdict = Omit<Decision, 'policy' | 'tookMs'> & { change?: Partial<Pass> }

/** What is known of a run so far. */
export type Pass = {
  readonly input: RunInput
  /** As they would be sent now. */
  readonly messages: readonly Message[]
  readonly dataClass: DataClass
  /** Per message; null until `classify` has looked. */
  readonly findings: readonly (readonly Span[])[] | null
  /** Placeholder to original. Lives in this process and ends with the run. */
  readonly placeholders: ReadonlyMap<string, string>
  /** True once redaction has passed: before that no message may be kept. */
  readonly redacted: boolean
  /** The model asked for, then the fallbacks this person may use with this data. */
  readonly models: readonly Model[]
  readonly holders: readonly BudgetHolder[]
}

export function begin(input: RunInput): Pass {
  return { input, messages: input.messages, dataClass: input.dataClass, findings: null, placeholders: new Map(), redacted: false, models: [], holders: [] }
}
