import type { Ports } from '../ports.ts'
import type { Provider, ProviderEvent } from '../types.ts'
import type { CallEvent } from './call-event.ts'
import type { Pass } from './gate.ts'
import { watch } from './patience.ts'
import type { Model } from './policy.ts'
import { ProviderTrouble } from './trouble.ts'

type Target = { provider: Provider; model: Model; /** When the run's first attempt began. */ began: number }

/**
 * One call of one provider, and what its breaker learns from it. Returns null when it answered to its end, and the trouble when somebody
 * else may be asked; throws when nobody may: words have been shown, the person stopped it, or the request itself was refused.
 */
export async function* attemptOnce({ provider, model, began }: Target, pass: Pass, ports: Ports, stop: AbortSignal): AsyncGenerator<CallEvent, ProviderTrouble | null> {
  const { breakers, clock, policy } = ports
  let answering = false
  let finished = false
  let learned = false
  let room = LONGEST_TOKEN * (pass.input.maxTokens ?? policy.size.defaultAnswerTokens)
  yield { type: 'model', model }
  try {
    for await (const event of watch(asking(provider, model, pass), policy.provider, stop)) {
      if (event.type === 'delta' && !answering) {
        answering = true
        yield answers(model, pass, clock.ms() - began)
      }
      if (event.type === 'delta' && (room -= event.text.length) < 0) throw tooMuch()
      finished ||= event.type === 'finish'
      yield event
    }
    if (!finished) throw new ProviderTrouble('The stream ended without a finish', { sentence: 'The answer was cut off.', retry: true })
    breakers.succeeded(provider.id)
    learned = true
    return null
  } catch (error) {
    const trouble = asTrouble(error, ports)
    if (trouble.counts && !stop.aborted) {
      breakers.failed(provider.id, clock.ms(), policy.provider.breaker)
      learned = true
    }
    if (answering || stop.aborted || !trouble.counts) throw trouble
    return trouble
  } finally {
    if (!learned) breakers.abandoned(provider.id)
  }
}

function asking(provider: Provider, model: Model, { input: { maxTokens, temperature }, messages }: Pass): (signal: AbortSignal) => AsyncIterable<ProviderEvent> {
  return (signal) => provider.complete({ model: model.upstream, messages, ...(maxTokens === undefined ? {} : { maxTokens }), ...(temperature === undefined ? {} : { temperature }) }, signal)
}

function answers(model: Model, { models: [asked] }: Pass, tookMs: number): CallEvent {
  const words = model.id === asked?.id ? { rule: 'answered', reason: `${model.label} answers.` } : { rule: 'fallback', reason: `${model.label} answers in place of ${asked?.label}.` }
  return { type: 'decision', decision: { policy: 'provider', outcome: 'allow', ...words, tookMs } }
}

/** Of words, four characters are usual; tokens of blanks can be long. */
const LONGEST_TOKEN = 40

/** A provider that disregards the limit would fill this process with its answer. */
function tooMuch(): ProviderTrouble {
  return new ProviderTrouble('The answer is far longer than was asked for', { sentence: 'The model did not come to an end.', retry: false })
}

/** What no provider's file has put into words is a fault of our own. */
function asTrouble(error: unknown, { report }: Ports): ProviderTrouble {
  if (error instanceof ProviderTrouble) return error
  report(error)
  return new ProviderTrouble('The provider broke', { sentence: 'The model broke off with an error.', retry: false, cause: error })
}
