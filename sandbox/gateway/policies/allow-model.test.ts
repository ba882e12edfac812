import { expect, test } from 'vitest'
import { answering, fakePorts, policyWith, runInput, shippedPolicy } from '#test/support/gateway.ts'
import type { Licence, Ports } from '../../ports.ts'
import type { DataClass, RunInput } from '../../types.ts'
import { begin } from '../gate.ts'
import { allowModel } from './allow-model.ts'

const providers = new Map(['practice', 'openai', 'gateway'].map((id) => [id, answering(id)]))
const judge = async (input: Partial<RunInput>, { licence = 'valid', dataClass = 'public', ...changes }: Partial<Ports> & { licence?: Licence['state']; dataClass?: DataClass } = {}) =>
  allowModel.decide({ ...begin(runInput(input)), dataClass }, fakePorts({ providers, people: { find: async () => null, licence: async () => ({ state: licence }) }, ...changes }))

test('a model that is unknown, retired or not configured is not offered', async () => {
  expect(await judge({ model: 'no-such' })).toMatchObject({ rule: 'no-such-model' })
  expect(await judge({ model: 'azure-default' })).toMatchObject({ rule: 'no-such-model' })
  const retired = policyWith({ models: shippedPolicy.models.map((model) => ({ ...model, status: 'retired' as const })) })
  expect(await judge({ model: 'practice-a' }, { policy: retired })).toMatchObject({ rule: 'no-such-model' })
})

test('a licence opens the real models, in grace too; without one the practice engines stay open', async () => {
  for (const licence of ['valid', 'grace'] as const) expect(await judge({ model: 'openai-default' }, { licence })).toMatchObject({ outcome: 'allow' })
  for (const licence of ['expired', 'none'] as const) {
    expect(await judge({ model: 'openai-default' }, { licence })).toMatchObject({ outcome: 'refuse', rule: 'no-licence' })
    expect(await judge({ model: 'practice-a' }, { licence })).toMatchObject({ outcome: 'allow' })
  }
})

test('a licence that cannot be looked up throws, so the run is refused', async () => {
  await expect(judge({ model: 'openai-default' }, { people: { find: async () => null, licence: () => Promise.reject(new Error('down')) } })).rejects.toThrow('down')
})

test('a refusal by data class names what is allowed instead', async () => {
  expect(await judge({ model: 'openai-default' }, { dataClass: 'confidential' })).toMatchObject({ outcome: 'refuse', rule: 'data-class', reason: expect.stringContaining("Your company's gateway") })
})

test('a model for some roles is closed to the others', async () => {
  const policy = policyWith({ models: shippedPolicy.models.map((model) => (model.id === 'openai-default' ? { ...model, roles: ['athlete'] } : model)) })
  expect(await judge({ model: 'openai-default' }, { policy })).toMatchObject({ rule: 'role' })
  expect(await judge({ model: 'openai-default', roles: ['learner', 'athlete'] }, { policy })).toMatchObject({ outcome: 'allow' })
})

test('a fallback that this person may not use with this data is left out of the chain', async () => {
  const only = (dataClasses: DataClass[]) => policyWith({ models: shippedPolicy.models.map((model) => (model.id === 'openai-spare' ? { ...model, dataClasses } : model)) })
  expect((await judge({ model: 'openai-default' }, { policy: only(['public']) })).change?.models?.map((model) => model.id)).toEqual(['openai-default', 'openai-spare'])
  expect((await judge({ model: 'openai-default' }, { policy: only(['internal']) })).change?.models?.map((model) => model.id)).toEqual(['openai-default'])
})
