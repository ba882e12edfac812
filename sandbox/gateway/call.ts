import type { Ports } from '../ports.ts'
import { attemptOnce } from './attempt.ts'
import type { CallEvent } from './call-event.ts'
import type { Pass } from './gate.ts'
import { ProviderTrouble } from './trouble.ts'

/**
 * Asks the model, then its fallbacks. A retry and a fallback happen only before the first token: afterwards the person has read
 * part of an answer, and a second one must not be glued to it. Throws ProviderTrouble when nobody answers or a stream breaks.
 */
export async function* callProvider(pass: Pass, ports: Ports, stop: AbortSignal): AsyncGenerator<CallEvent> {
  const { attempts, backoffMs, longestWaitMs } = ports.policy.provider
  const began = ports.clock.ms()
  const warn = (rule: string, reason: string): CallEvent => ({ type: 'decision', decision: { policy: 'provider', outcome: 'warn', rule, reason, tookMs: ports.clock.ms() - began } })
  let trouble: ProviderTrouble | null = null

  for (const model of pass.models) {
    const provider = ports.providers.get(model.provider)
    if (!provider) continue
    if (!ports.breakers.mayCall(provider.id, ports.clock.ms())) {
      yield warn('resting', `${model.label} has failed several times and is left alone for a moment.`)
      continue
    }
    for (let attempt = 1; ; attempt++) {
      trouble = yield* told(attemptOnce({ provider, model, began }, pass, ports, stop), provider.id, ports, stop)
      if (!trouble) return
      const waitMs = trouble.retryAfterMs ?? backoff(backoffMs, attempt)
      if (!trouble.retry || attempt === attempts || waitMs > longestWaitMs || !ports.breakers.mayCall(provider.id, ports.clock.ms())) break
      yield warn('retried', `${trouble.sentence} Asked again after ${(waitMs / 1000).toFixed(1)} s.`)
      await ports.clock.wait(waitMs, stop)
    }
    ports.watch.failed(provider.id, trouble.message)
    yield warn('no-answer', trouble.sentence)
  }
  throw trouble ?? new ProviderTrouble('Every provider is resting', { sentence: 'The model is having trouble and is left alone for a moment.', retry: false })
}

/** Tells the watch what came of the attempt, unless somebody else's turn or another attempt follows. */
async function* told(attempt: AsyncGenerator<CallEvent, ProviderTrouble | null>, provider: string, { watch }: Ports, stop: AbortSignal): AsyncGenerator<CallEvent, ProviderTrouble | null> {
  try {
    const trouble = yield* attempt
    if (!trouble) watch.answered(provider)
    return trouble
  } catch (error) {
    if (error instanceof ProviderTrouble && !stop.aborted) watch.failed(provider, error.message)
    throw error
  }
}

/** Doubles, with up to half of it by chance, so that many waiting runs do not come back in the same moment. */
function backoff(baseMs: number, attempt: number): number {
  return baseMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2)
}
