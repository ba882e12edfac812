import { expect, test } from 'vitest'
import { fakePorts, runInput } from '#test/support/gateway.ts'
import { begin } from '../gate.ts'
import { identify } from './identify.ts'

test('somebody unknown or gone is refused', async () => {
  const ports = fakePorts({ people: { find: async () => null, licence: async () => ({ state: 'valid' }) } })
  expect(await identify.decide(begin(runInput()), ports)).toMatchObject({ outcome: 'refuse', rule: 'unknown-person' })
})

test('a role that was taken back is not believed, however privileged the caller says it is', async () => {
  expect(await identify.decide(begin(runInput({ roles: ['learner', 'administrator'] })), fakePorts())).toMatchObject({ outcome: 'refuse', rule: 'role-not-held' })
})

test('a known person passes', async () => {
  expect(await identify.decide(begin(runInput()), fakePorts())).toMatchObject({ outcome: 'allow' })
})
