import type { Ports, RunOutcome } from '../ports.ts'
import type { Decision, RunEvent, RunInput, Settlement } from '../types.ts'
import type { CallEvent } from './call-event.ts'
import { begin, type Gate, type Pass } from './gate.ts'
import { lessonOn, type Model } from './policy.ts'
import { toRecord } from './policies/record.ts'
import { settle, type Usage } from './policies/settle.ts'
import { Restorer } from './restorer.ts'
import { ProviderTrouble } from './trouble.ts'

/** Writes down a run while it happens and closes it exactly once. */
export class RunBook {
  pass: Pass
  readonly #ports: Ports
  readonly #startedAt: Date
  readonly #startedMs: number
  readonly #decisions: Decision[] = []
  #model: Model | null = null
  #usage: Usage | null = null
  /** With placeholders: this is what is kept. */
  #answer = ''
  #finish: 'stop' | 'length' | null = null
  #firstTokenMs: number | null = null
  #closed = false

  constructor(input: RunInput, ports: Ports) {
    this.pass = begin(input)
    this.#ports = ports
    this.#startedAt = ports.clock.now()
    this.#startedMs = ports.clock.ms()
  }

  /** Puts the run to a gate. One that throws refuses it: a control that cannot look must not wave through. */
  async ask(gate: Gate): Promise<Decision> {
    const began = this.#ports.clock.ms()
    const verdict = await this.#decide(gate)
    const { change, ...said } = verdict
    if (change && verdict.outcome !== 'refuse') this.pass = { ...this.pass, ...change }
    const decision = { policy: gate.name, ...said, tookMs: this.#ports.clock.ms() - began }
    this.#decisions.push(decision)
    return decision
  }

  async #decide(gate: Gate) {
    try {
      return await gate.decide(this.pass, this.#ports)
    } catch (error) {
      this.#ports.report(error)
      return { outcome: 'refuse' as const, rule: 'check-failed', reason: `${failedChecks[gate.name] ?? 'One of the checks'} could not be done, so nothing was sent. This is our fault; try again in a moment.` }
    }
  }

  note(event: CallEvent): void {
    if (event.type === 'decision') this.#decisions.push(event.decision)
    if (event.type === 'model') this.#model = event.model
    if (event.type === 'usage') this.#usage = { tokensIn: event.tokensIn, tokensOut: event.tokensOut }
    if (event.type === 'finish') this.#finish = event.reason
    if (event.type === 'delta') {
      this.#firstTokenMs ??= this.#ports.clock.ms() - this.#startedMs
      this.#answer += event.text
    }
  }

  async refuse({ policy, rule, reason }: Decision): Promise<RunEvent> {
    await this.#close('refused')
    return { type: 'refused', policy, rule, reason, lesson: lessonOn(this.#ports.policy, { policy, rule }) }
  }

  /** The answer and its bill, in that order, once they are on record. */
  async answer(): Promise<RunEvent[]> {
    const finish = this.#finish ?? 'cut'
    const settlement = await this.#close(finish === 'cut' ? 'cut' : 'answered')
    if (!settlement) return [{ type: 'failed', reason: 'The answer could not be put on record, so it does not count. Run the prompt again.' }]
    return [{ type: 'answer', text: this.#restored(), finish }, { type: 'settled', ...settlement }]
  }

  /** The model or our own code broke. Words already shown stay an answer, cut short; without any, the run failed and costs nothing. */
  async breakOff(error: unknown, stop: AbortSignal): Promise<RunEvent[]> {
    if (!stop.aborted && !(error instanceof ProviderTrouble)) this.#ports.report(error)
    if (this.#closed) return []
    if (this.#answer !== '' && error instanceof ProviderTrouble) {
      const settlement = await this.#close(stop.aborted ? 'stopped' : 'cut')
      if (settlement) return [{ type: 'answer', text: this.#restored(), finish: 'cut' }, { type: 'settled', ...settlement }]
    }
    this.#model = null
    this.#usage = null
    await this.#close(stop.aborted ? 'stopped' : 'failed')
    if (stop.aborted) return [{ type: 'failed', reason: 'You stopped this run before the model answered. Nothing was charged.' }]
    return [{ type: 'failed', reason: `${error instanceof ProviderTrouble ? error.sentence : 'Something broke on our side.'} Nothing was charged.` }]
  }

  async leave(): Promise<void> {
    if (!this.#closed) await this.#close('stopped')
  }

  /** Null when the record could not be written. */
  async #close(outcome: RunOutcome): Promise<Settlement | null> {
    this.#closed = true
    const totalMs = this.#ports.clock.ms() - this.#startedMs
    const settlement = settle({ pass: this.pass, model: this.#model, usage: this.#usage, answer: this.#answer, policyHash: this.#ports.policy.hash, firstTokenMs: this.#firstTokenMs, totalMs })
    try {
      await this.#ports.ledger.record(toRecord({ pass: this.pass, decisions: this.#decisions, outcome, answer: this.#answer, settlement, startedAt: this.#startedAt, endedAt: this.#ports.clock.now() }))
      return settlement
    } catch (error) {
      this.#ports.report(error)
      return null
    }
  }

  #restored(): string {
    const restorer = new Restorer(this.pass.placeholders)
    return restorer.push(this.#answer) + restorer.end()
  }
}

const failedChecks: Record<string, string> = {
  identify: 'The check of who you are',
  rate: 'The check of how often you run prompts',
  size: 'The check of the size',
  classify: 'The search for personal data and secrets',
  redact: 'The removal of personal data and secrets',
  screen: 'The check for attacks on the model',
  'allow-model': 'The check of which models you may use',
  budget: 'The check of your budget',
}
