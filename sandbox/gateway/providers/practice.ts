import { practiceAnswer } from '../../practice/answer.ts'
import { engines } from '../../practice/engines.ts'
import type { Provider, ProviderEvent, ProviderRequest } from '../../types.ts'

/** The engines that need no network: rules, not an AI model. They stream and count usage like any provider, so budgets, ledger and page work offline. */
export const practiceProvider: Provider = { id: 'practice', complete }

async function* complete(request: ProviderRequest, signal: AbortSignal): AsyncIterable<ProviderEvent> {
  const engine = engines.find((one) => one.id === request.model)
  if (!engine) throw new Error(`The practice provider has no model named ${request.model}.`)
  const pieces = tokensOf(practiceAnswer(engine, request.messages))
  const allowed = request.maxTokens === undefined ? pieces : pieces.slice(0, request.maxTokens)
  for (let at = 0; at < allowed.length; at += piecesPerDelta) {
    signal.throwIfAborted()
    yield { type: 'delta', text: allowed.slice(at, at + piecesPerDelta).join('') }
    if ((at / piecesPerDelta) % deltasPerTurn === deltasPerTurn - 1) await otherWorkFirst()
  }
  yield { type: 'usage', tokensIn: request.messages.reduce((sum, message) => sum + tokensOf(message.content).length + 4, 0), tokensOut: allowed.length }
  yield { type: 'finish', reason: allowed.length < pieces.length ? 'length' : 'stop' }
}

const piecesPerDelta = 4
const deltasPerTurn = 8

/** A long answer must not hold up other people's requests. */
function otherWorkFirst(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}

/** Pieces of up to about four characters that join to the same text: near enough to a real tokenizer for budgets and limits. */
function tokensOf(text: string): string[] {
  return text.match(/\s?[\p{L}\p{M}]{1,6}|\s?\d{1,3}|\s+|[^\s\p{L}\p{M}\d]/gu) ?? []
}
