import type { BudgetHolder } from '../../ports.ts'
import type { RunInput } from '../../types.ts'
import type { Gate } from '../gate.ts'
import type { Policy } from '../policy.ts'
import { costMicroUsd, estimatePromptTokens } from '../tokens.ts'

/** Sets aside what the run may cost at most, before it starts; the rest comes back when it is settled. No row, no run. */
export const budget: Gate = {
  name: 'budget',
  async decide({ input, messages, models }, ports) {
    const at = ports.clock.now()
    const holders = budgetHolders(input, ports.policy, at)
    const amountMicroUsd = Math.max(...models.map((model) => costMicroUsd(model, estimatePromptTokens(messages), input.maxTokens ?? ports.policy.size.defaultAnswerTokens)))
    if (!Number.isFinite(amountMicroUsd)) throw new Error('No model to reserve a budget for')
    const answer = await ports.budgets.reserve({ runId: input.runId, holders, amountMicroUsd, at })
    if (answer.kind === 'reserved') return { outcome: 'allow', rule: 'reserved', reason: `${dollars(amountMicroUsd)} set aside; you pay only what is used.`, change: { holders } }
    if (answer.leftMicroUsd === null) return { outcome: 'refuse', rule: 'no-budget', reason: `No budget is set up for ${whose(answer.holder)}, so nothing was sent.` }
    return { outcome: 'refuse', rule: 'spent', reason: `This run may cost ${dollars(amountMicroUsd)} and ${whose(answer.holder)} has ${dollars(answer.leftMicroUsd)} left this month. A shorter prompt or a smaller model may fit.` }
  },
}

function budgetHolders({ personId, team }: RunInput, { budget: { person, team: teamAllowance, programme } }: Policy, at: Date): BudgetHolder[] {
  const period = at.toISOString().slice(0, 7)
  return [
    { holder: `person:${personId}`, period, allowanceMicroUsd: person.monthlyMicroUsd },
    ...(team && teamAllowance ? [{ holder: `team:${team}`, period, allowanceMicroUsd: teamAllowance.monthlyMicroUsd }] : []),
    ...(programme ? [{ holder: `programme:${programme.name}`, period, allowanceMicroUsd: programme.monthlyMicroUsd }] : []),
  ]
}

function whose(holder: string): string {
  if (holder.startsWith('team:')) return 'your team'
  return holder.startsWith('programme:') ? 'the programme' : 'your own budget'
}

function dollars(microUsd: number): string {
  return `$${(microUsd / 1_000_000).toFixed(microUsd < 10_000 ? 6 : 2)}`
}
