import type { Gate } from '../gate.ts'

/** A bucket of runs per person that refills steadily. Per person, because an office shares one address. */
export const rate: Gate = {
  name: 'rate',
  async decide({ input }, ports) {
    const answer = await ports.rates.take(`person:${input.personId}`, ports.policy.rate, ports.clock.now())
    if (answer.taken) return { outcome: 'allow', rule: 'within-rate', reason: `Up to ${ports.policy.rate.perMinute} runs a minute are open to you.` }
    const seconds = Math.max(1, Math.ceil(answer.retryInMs / 1000))
    return { outcome: 'refuse', rule: 'too-fast', reason: `You have started many runs in a short time. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.` }
  },
}
