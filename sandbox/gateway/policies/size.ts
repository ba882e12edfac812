import type { Gate } from '../gate.ts'
import { estimatePromptTokens } from '../tokens.ts'

/** How much is asked at once. Before anything is searched, so that a huge paste costs nothing to refuse. */
export const size: Gate = {
  name: 'size',
  decide({ input }, { policy }) {
    const { maxMessages, maxCharacters, maxAnswerTokens, defaultAnswerTokens } = policy.size
    const characters = input.messages.reduce((sum, message) => sum + message.content.length, 0)
    const asked = input.maxTokens ?? defaultAnswerTokens
    const context = policy.models.find((model) => model.id === input.model)?.contextTokens ?? Infinity
    if (!input.messages.some((message) => message.content.trim() !== '')) return { outcome: 'refuse', rule: 'empty', reason: 'The prompt is empty. Write what you want to know first.' }
    if (input.messages.length > maxMessages) return { outcome: 'refuse', rule: 'too-many-messages', reason: `The conversation has ${input.messages.length} messages and ${maxMessages} is the most. Start a new one with what still matters.` }
    if (characters > maxCharacters) return { outcome: 'refuse', rule: 'too-long', reason: `The prompt has ${characters} characters and ${maxCharacters} is the most. Keep the passage the question is about.` }
    if (!Number.isInteger(asked) || asked < 1 || asked > maxAnswerTokens) return { outcome: 'refuse', rule: 'answer-too-long', reason: `An answer may have between 1 and ${maxAnswerTokens} tokens.` }
    if (estimatePromptTokens(input.messages) + asked > context) return { outcome: 'refuse', rule: 'over-context', reason: 'Prompt and answer together are longer than this model can hold. Shorten the prompt or choose another model.' }
    return { outcome: 'allow', rule: 'within-size', reason: `${characters} characters, within the ${maxCharacters} allowed.` }
  },
}
