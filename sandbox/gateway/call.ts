import type { Ports } from '../ports.ts'
import type { Decision, Provider, ProviderEvent } from '../types.ts'
import type { Pass } from './gate.ts'
import { watch } from './patience.ts'
import type { Model } from './policy.ts'
import { ProviderTrouble } from './trouble.ts'

export type CallEvent = ProviderEvent | { type: 'decision'; decision: Decision } | { type: 'model'; model: Model }

/**
 * Asks the model, then its fallbacks. A retry and a fallback happen only before the first token: afterwards the person has read
 * part of an answer, and a second one must not be glued to it. Throws ProviderTrouble when nobody answers or a stream breaks.
 */
export async function* callProvider(pass: Pass, ports: Ports, stop: AbortSignal): AsyncGenerator<CallEvent> {
  const began = ports.clock.ms()
  const note = (outcome: Decision['outcome'], rule: string, reason: string): CallEvent => ({ type: 'decision', decision: { policy: 'provider', outcome, rule, reason, tookMs: ports.clock.ms() - began } })
  let last = new ProviderTrouble('Every provider is resting', { sentence: 'The model is having trouble and is left alone for a moment.', retry: false })

  for (const [place, model] of pass.models.entries()) {
    const provider = ports.providers.get(model.provider)
    if (!provider) continue
    if (!ports.breakers.mayCall(provider.id, ports.clock.ms())) {
      yield note('warn', 'resting', `${model.label} has failed several times and is left alone for a moment.`)
      continue
    }
    yield { type: 'model', model }
    for (let attempt = 1; attempt <= ports.policy.provider.attempts; attempt++) {
      let answering = false
      let finished = false
      let told = false
      try {
        for await (const event of watch(askOnce(provider, model, pass), ports.policy.provider, stop)) {
          if (!answering && event.type === 'delta') {
            answering = true
            yield note('allow', place === 0 ? 'answered' : 'fallback', place === 0 ? `${model.label} answers.` : `${model.label} answers in place of ${pass.models[0]?.label}.`)
          }
          if (event.type === 'finish') finished = true
          yield event
        }
        if (!finished) throw new ProviderTrouble('The stream ended without a finish', { sentence: 'The answer was cut off.', retry: true })
        ports.breakers.succeeded(provider.id)
        told = true
        return
      } catch (error) {
        last = asTrouble(error)
        if (stop.aborted || !last.counts) ports.breakers.abandoned(provider.id)
        else ports.breakers.failed(provider.id, ports.clock.ms(), ports.policy.provider.breaker)
        told = true
        if (answering || stop.aborted || !last.counts) throw last
      } finally {
        // The consumer left in the middle: nothing is known of the provider.
        if (!told) ports.breakers.abandoned(provider.id)
      }
      const waitMs = last.retryAfterMs ?? backoff(ports.policy.provider.backoffMs, attempt)
      if (!last.retry || attempt === ports.policy.provider.attempts || waitMs > ports.policy.provider.longestWaitMs) break
      if (!ports.breakers.mayCall(provider.id, ports.clock.ms())) break
      yield note('warn', 'retried', `${last.sentence} Asked again after ${(waitMs / 1000).toFixed(1)} s.`)
      await ports.clock.wait(waitMs, stop)
    }
    yield note('warn', 'no-answer', last.sentence)
  }
  throw last
}

function askOnce(provider: Provider, model: Model, { input, messages }: Pass): (signal: AbortSignal) => AsyncIterable<ProviderEvent> {
  const { maxTokens, temperature } = input
  return (signal) => provider.complete({ model: model.upstream, messages, ...(maxTokens === undefined ? {} : { maxTokens }), ...(temperature === undefined ? {} : { temperature }) }, signal)
}

function asTrouble(error: unknown): ProviderTrouble {
  if (error instanceof ProviderTrouble) return error
  return new ProviderTrouble('The provider broke', { sentence: 'The model broke off with an error.', retry: false, cause: error })
}

/** Doubles, with up to half of it by chance, so that many waiting runs do not come back in the same moment. */
function backoff(baseMs: number, attempt: number): number {
  return baseMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2)
}
