import type { Settlement } from '../../types.ts'
import type { Pass } from '../gate.ts'
import type { Model } from '../policy.ts'
import { costMicroUsd, estimatePromptTokens, estimateTokens } from '../tokens.ts'

export type Usage = { tokensIn: number; tokensOut: number }

/** What the run used and costs. A provider that was cut off tells no count, so what was sent and received is estimated, never forgiven. No answer, no cost. */
export function settle({ pass, model, usage, answer, policyHash, firstTokenMs, totalMs }: { pass: Pass; model: Model | null; usage: Usage | null; answer: string; policyHash: string; firstTokenMs: number | null; totalMs: number }): Settlement {
  const used = usage ?? (answer === '' || !model ? { tokensIn: 0, tokensOut: 0 } : { tokensIn: estimatePromptTokens(pass.messages), tokensOut: estimateTokens(answer) })
  return { model: model?.id ?? pass.input.model, provider: model?.provider ?? '', ...used, costMicroUsd: model ? costMicroUsd(model, used.tokensIn, used.tokensOut) : 0, firstTokenMs, totalMs, policyHash }
}
