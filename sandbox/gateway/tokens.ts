import type { Message } from '../types.ts'
import type { Model } from './policy.ts'

/** An estimate for budgets and limits, on the high side: English text has about four characters a token, other text fewer. Replaced by the provider's own count at settlement. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 3)
}

export function estimatePromptTokens(messages: readonly Message[]): number {
  return messages.reduce((sum, message) => sum + estimateTokens(message.content) + 4, 0)
}

/** In whole micro-dollars, rounded up, so that a settlement is never below the bill. */
export function costMicroUsd(model: Model, tokensIn: number, tokensOut: number): number {
  return Math.ceil((tokensIn * model.inMicroUsdPerMillion + tokensOut * model.outMicroUsdPerMillion) / 1_000_000)
}
