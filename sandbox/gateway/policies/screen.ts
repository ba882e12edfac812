import type { Gate } from '../gate.ts'

/** Does a message try to take over the model? How strict depends on the place. The text is the redacted one, so a screen elsewhere learns no secret. */
export const screen: Gate = {
  name: 'screen',
  async decide({ input, messages }, { detectors, policy }) {
    const { warnAt, refuseAt } = policy.screen[input.place]
    const results = await Promise.all(messages.map((message) => detectors.injection(message.content, input.place)))
    const score = Math.max(0, ...results.map((result) => result.score))
    if (Number.isNaN(score)) throw new Error('The injection detector gave no score')
    const effects = [...new Set(results.flatMap((result) => result.rules))].map((kind) => ({ kind }))
    if (refuseAt !== null && score >= refuseAt)
      return { outcome: 'refuse', rule: 'looks-like-injection', reason: 'Part of the prompt reads like an instruction to take over the model, so it was not sent. If it is a quotation that you want to discuss, describe it in your own words.', effects }
    if (warnAt !== null && score >= warnAt)
      return { outcome: 'warn', rule: 'looks-like-injection', reason: 'Part of the prompt reads like an instruction to take over the model. It was sent; read the answer with that in mind.', effects }
    return { outcome: 'allow', rule: refuseAt === null && warnAt === null ? 'not-screened-here' : 'nothing-found', reason: refuseAt === null && warnAt === null ? 'Attacks are allowed in the range: that is what it is for.' : 'Nothing in the prompt reads like an attempt to take over the model.', effects }
  },
}
