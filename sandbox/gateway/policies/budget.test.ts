import { expect, test } from 'vitest'
import { fakePorts, policyWith, runInput, shippedPolicy } from '#test/support/gateway.ts'
import { begin, type Pass } from '../gate.ts'
import { budget } from './budget.ts'

const model = (id: string) => shippedPolicy.models.filter((each) => each.id === id)
const pass = (changes: Partial<Pass> = {}): Pass => ({ ...begin(runInput()), models: model('practice-a'), ...changes })

test('the dearest model of the chain is what is set aside, with the longest answer asked for', async () => {
  const ports = fakePorts()
  await budget.decide(pass({ input: runInput({ maxTokens: 100 }), models: [...model('practice-b'), ...model('openai-spare')], messages: [{ role: 'user', content: 'x'.repeat(30) }] }), ports)
  expect(ports.reservations).toMatchObject([{ runId: 'run-1', amountMicroUsd: Math.ceil((14 * 400_000 + 100 * 1_600_000) / 1e6) }])
})

test('person, team and programme all pay when the policy says so', async () => {
  const ports = fakePorts({ policy: policyWith({ budget: { person: { monthlyMicroUsd: 5 }, team: { monthlyMicroUsd: 50 }, programme: { name: 'ai-day', monthlyMicroUsd: 500 } } }) })
  await budget.decide(pass(), ports)
  expect(ports.reservations[0]?.holders).toEqual([
    { holder: 'person:lena', period: '2026-11', allowanceMicroUsd: 5 },
    { holder: 'team:Card Services', period: '2026-11', allowanceMicroUsd: 50 },
    { holder: 'programme:ai-day', period: '2026-11', allowanceMicroUsd: 500 },
  ])
})

test('no row, no run; and a spent budget says whose and how much is left', async () => {
  const refusing = (leftMicroUsd: number | null, holder = 'person:lena') => fakePorts({ budgets: { reserve: async () => ({ kind: 'refused', holder, leftMicroUsd }) } })
  expect(await budget.decide(pass(), refusing(null))).toMatchObject({ outcome: 'refuse', rule: 'no-budget' })
  expect(await budget.decide(pass(), refusing(120))).toMatchObject({ outcome: 'refuse', rule: 'spent', reason: expect.stringContaining('your own budget has $0.000120 left') })
  expect(await budget.decide(pass(), refusing(0, 'team:Card Services'))).toMatchObject({ reason: expect.stringContaining('your team has $0.000000 left') })
})

test('a chain without a model throws, so the run is refused', async () => {
  await expect(budget.decide(pass({ models: [] }), fakePorts())).rejects.toThrow(/No model/)
})
