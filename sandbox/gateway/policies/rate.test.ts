import { expect, test } from 'vitest'
import { fakePorts, runInput } from '#test/support/gateway.ts'
import { begin } from '../gate.ts'
import { rate } from './rate.ts'

test('the bucket is the person’s own, as large as the policy says', async () => {
  const asked: unknown[] = []
  const ports = fakePorts({ rates: { take: async (...args) => (asked.push(args.slice(0, 2)), { taken: true as const }) } })
  expect(await rate.decide(begin(runInput()), ports)).toMatchObject({ outcome: 'allow' })
  expect(asked).toEqual([['person:lena', ports.policy.rate]])
})

test('a refusal says when to come back', async () => {
  const ports = fakePorts({ rates: { take: async () => ({ taken: false, retryInMs: 11_200 }) } })
  expect(await rate.decide(begin(runInput()), ports)).toMatchObject({ outcome: 'refuse', rule: 'too-fast', reason: expect.stringContaining('12 seconds') })
})
