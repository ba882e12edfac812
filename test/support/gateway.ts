import { fileURLToPath } from 'node:url'
import { scoreInjection } from '#sandbox/detect/injection/injection.ts'
import { findSensitive } from '#sandbox/detect/sensitive.ts'
import { Breakers } from '#sandbox/gateway/breakers.ts'
import { readPolicy, type Policy } from '#sandbox/gateway/policy.ts'
import type { Ports, ProviderWatch, Reservation, RunRecord } from '#sandbox/ports.ts'
import type { Provider, ProviderEvent, ProviderRequest, RunEvent, RunInput } from '#sandbox/types.ts'

export const shippedPolicy = readPolicy(fileURLToPath(new URL('../../sandbox/gateway/policy.yaml', import.meta.url)))

/** The policy as shipped, with a few values changed. */
export function policyWith(changes: Partial<Policy>): Policy {
  return { ...shippedPolicy, ...changes }
}

/** Lena asks the practice engine one thing from a lab. */
export function runInput(changes: Partial<RunInput> = {}): RunInput {
  return { runId: 'run-1', personId: 'lena', roles: ['learner'], team: 'Card Services', place: 'lab', placeRef: 'ai-essentials/gateway/lab', model: 'practice-a', dataClass: 'internal', messages: [{ role: 'user', content: 'Summarise the notice.' }], ...changes }
}

/** For a house whose providers are not what a test is about. */
export const deafWatch: ProviderWatch = { answered: () => {}, failed: () => {} }

export type FakePorts = Ports & { records: RunRecord[]; reservations: Reservation[]; reported: unknown[]; waits: number[]; heard: string[] }

/** The outside in arrays: everything allowed, every record kept, waiting takes no time. */
export function fakePorts(changes: Partial<Ports> = {}): FakePorts {
  const records: RunRecord[] = []
  const reservations: Reservation[] = []
  const reported: unknown[] = []
  const waits: number[] = []
  const heard: string[] = []
  const practice = answering('practice', 'It is a notice.')
  return {
    records,
    reservations,
    reported,
    waits,
    heard,
    clock: { now: () => new Date('2026-11-23T09:00:00Z'), ms: () => performance.now(), wait: async (ms) => void waits.push(ms) },
    people: { find: async () => ({ roles: ['learner'], team: 'Card Services' }), licence: async () => ({ state: 'valid' }) },
    rates: { take: async () => ({ taken: true }) },
    budgets: {
      async reserve(reservation) {
        reservations.push(reservation)
        return { kind: 'reserved' }
      },
    },
    ledger: { record: async (record) => void records.push(record) },
    detectors: { sensitive: findSensitive, injection: scoreInjection },
    providers: new Map([['practice', practice]]),
    policy: shippedPolicy,
    breakers: new Breakers(),
    watch: { answered: (provider) => void heard.push(`${provider} answered`), failed: (provider, fault) => void heard.push(`${provider} failed: ${fault}`) },
    report: (error) => void reported.push(error),
    ...changes,
  }
}

/** A provider that says the pieces, counts, and ends. It keeps what it was asked. */
export function answering(id: string, ...pieces: string[]): Provider & { asked: ProviderRequest[] } {
  const asked: ProviderRequest[] = []
  return {
    id,
    asked,
    async *complete(request) {
      asked.push(request)
      for (const text of pieces) yield { type: 'delta', text }
      yield { type: 'usage', tokensIn: 10, tokensOut: 5 }
      yield { type: 'finish', reason: 'stop' }
    },
  }
}

/** A provider that does one thing after another, one per call; the last thing is repeated. */
export function scripted(id: string, ...calls: ((signal: AbortSignal) => AsyncIterable<ProviderEvent>)[]): Provider & { calls: number } {
  return {
    id,
    calls: 0,
    complete(_request, signal) {
      const call = calls[Math.min(this.calls++, calls.length - 1)]
      if (!call) throw new Error('The script is empty')
      return call(signal)
    },
  }
}

export async function collect(events: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const all: RunEvent[] = []
  for await (const event of events) all.push(event)
  return all
}

/** The one event of a type, or a failing test. */
export function only<T extends RunEvent['type']>(events: readonly RunEvent[], type: T): Extract<RunEvent, { type: T }> {
  const matching = events.filter((event): event is Extract<RunEvent, { type: T }> => event.type === type)
  if (matching.length !== 1 || !matching[0]) throw new Error(`Expected one ${type} event, got ${matching.length} in ${JSON.stringify(events)}`)
  return matching[0]
}

export function decisionOf(events: readonly RunEvent[], policy: string) {
  return events.flatMap((event) => (event.type === 'decision' && event.decision.policy === policy ? [event.decision] : []))
}
