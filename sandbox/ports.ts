import type { Breakers } from './gateway/breakers.ts'
import type { Policy } from './gateway/policy.ts'
import type { Decision, Message, Place, Provider, RunInput, Settlement } from './types.ts'

/** What the outside must provide. A test gives arrays; the web app gives queries. */
export type Ports = {
  clock: Clock
  people: People
  rates: Rates
  budgets: Budgets
  ledger: Ledger
  detectors: Detectors
  providers: Providers
  policy: Policy
  /** Which providers are resting after failures. Kept by the caller because it outlives a run. */
  breakers: Breakers
  /** Hears of providers, so that an outage is told once and not with every run. */
  watch: ProviderWatch
  /** Where a fault of our own goes that the asker only hears about in general words. */
  report(error: unknown): void
}

export type ProviderWatch = {
  answered(provider: string): void
  /** Asked as often as the policy allows and without an answer. `fault` is one of our own words or a status; what the provider wrote may repeat a prompt. */
  failed(provider: string, fault: string): void
}

type Clock = {
  now(): Date
  /** Milliseconds that never run backwards, for durations. */
  ms(): number
  /** Rejects when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

export type Licence = { state: 'valid' | 'grace' | 'expired' | 'none' }

export type People = {
  /** Null when the person is unknown or no longer active. */
  find(personId: string, at: Date): Promise<{ roles: readonly string[]; team: string | null } | null>
  licence(personId: string, at: Date): Promise<Licence>
}

export type Rates = {
  take(holder: string, bucket: { capacity: number; perMinute: number }, at: Date): Promise<{ taken: true } | { taken: false; retryInMs: number }>
}

/** Who pays: `person:…`, `team:…`, `programme:…`. The allowance opens a row for the period when there is none; null means that only an existing row counts. */
export type BudgetHolder = { holder: string; period: string; allowanceMicroUsd: number | null }

export type Reservation = { runId: string; holders: readonly BudgetHolder[]; amountMicroUsd: number; at: Date }

export type Budgets = {
  /** All holders or none, each by one guarded update. */
  reserve(reservation: Reservation): Promise<{ kind: 'reserved' } | { kind: 'refused'; holder: string; leftMicroUsd: number | null }>
}

export type RunOutcome = 'answered' | 'cut' | 'stopped' | 'refused' | 'failed'

/** What is kept of a run. Messages and answer hold placeholders, never what they stand for. */
export type RunRecord = {
  input: Omit<RunInput, 'messages'>
  messages: readonly Message[]
  answer: string
  outcome: RunOutcome
  refusal: { policy: string; rule: string } | null
  dataClass: RunInput['dataClass']
  decisions: readonly Decision[]
  settlement: Settlement
  startedAt: Date
  endedAt: Date
}

export type Ledger = {
  /** In one transaction: the run, its messages, its decisions, the budget's settlement (actual cost in place of the reservation) and the audit entry. */
  record(record: RunRecord): Promise<void>
}

/** A stretch of text, in UTF-16 units of the original. */
export type Span = { start: number; end: number; kind: string }

type Detectors = {
  /** Personal data and secrets: every match, none overlapping, in order. */
  sensitive(text: string): readonly Span[]
  /** How much the text looks like an attempt to take over the model: 0 to 1, with the rules that matched. A tripwire, not a wall. */
  injection(text: string, place: Place): { score: number; rules: readonly string[] } | Promise<{ score: number; rules: readonly string[] }>
}

type Providers = {
  get(id: string): Provider | undefined
}
