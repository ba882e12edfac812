export type DataClass = 'public' | 'internal' | 'confidential' | 'restricted'

export type Message = { role: 'system' | 'user' | 'assistant'; content: string }

/** Where a run was started. Screening is stricter in some places than in others: the range allows what the playground refuses. */
export type Place = 'lab' | 'lesson' | 'playground' | 'range' | 'api'

export type RunInput = {
  runId: string
  personId: string
  roles: readonly string[]
  team: string | null
  place: Place
  /** What in that place, for example the lab's id. */
  placeRef: string | null
  model: string
  /** As declared by the person; the gateway may raise it, never lower it. */
  dataClass: DataClass
  messages: readonly Message[]
  maxTokens?: number
  temperature?: number
}

export type Effect = { kind: string; placeholder?: string; count?: number }

export type Decision = {
  policy: string
  outcome: 'allow' | 'change' | 'warn' | 'refuse'
  rule: string
  /** Words for the learner. */
  reason: string
  effects?: readonly Effect[]
  tookMs: number
}

export type Settlement = {
  model: string
  provider: string
  tokensIn: number
  tokensOut: number
  costMicroUsd: number
  firstTokenMs: number | null
  totalMs: number
  policyHash: string
}

/**
 * What a run tells its asker, in order: decisions, then either `refused`, or deltas, `answer` and `settled`, or `failed`.
 * `answer` comes only after the run is on record, so whatever is graded has been recorded.
 */
export type RunEvent =
  | { type: 'decision'; decision: Decision }
  | { type: 'delta'; text: string }
  | { type: 'answer'; text: string; finish: 'stop' | 'length' | 'cut' }
  /** `lesson` is the path of the lesson that explains the rule. */
  | { type: 'refused'; policy: string; rule: string; reason: string; lesson: string | null }
  /** Trouble on our side or the provider's, in words. Costs nothing. */
  | { type: 'failed'; reason: string }
  | ({ type: 'settled' } & Settlement)

export type ProviderRequest = { model: string; messages: readonly Message[]; maxTokens?: number; temperature?: number }

export type ProviderEvent =
  | { type: 'delta'; text: string }
  | { type: 'usage'; tokensIn: number; tokensOut: number }
  | { type: 'finish'; reason: 'stop' | 'length' }

export interface Provider {
  id: string
  complete(request: ProviderRequest, signal: AbortSignal): AsyncIterable<ProviderEvent>
}
