import { expect, test } from 'vitest'
import { runInput, shippedPolicy } from '#test/support/gateway.ts'
import { begin } from '../gate.ts'
import { settle } from './settle.ts'

const [model = null] = shippedPolicy.models
const settled = (changes: Partial<Parameters<typeof settle>[0]>) => settle({ pass: begin(runInput()), model, usage: null, answer: '', policyHash: 'h', firstTokenMs: null, totalMs: 5, ...changes })

test('the provider’s own count is what is paid, rounded up to a micro-dollar', () => {
  expect(settled({ usage: { tokensIn: 1, tokensOut: 1 }, answer: 'x' })).toMatchObject({ tokensIn: 1, tokensOut: 1, costMicroUsd: 1 })
})

test('a cut answer without a count is estimated, and no answer costs nothing', () => {
  expect(settled({ answer: 'half of an answer' }).costMicroUsd).toBeGreaterThan(0)
  expect(settled({})).toMatchObject({ tokensIn: 0, tokensOut: 0, costMicroUsd: 0 })
  expect(settled({ model: null, answer: 'shown before our own fault' })).toMatchObject({ costMicroUsd: 0 })
})
