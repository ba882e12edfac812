import { expect, test } from 'vitest'
import { runInput, shippedPolicy } from '#test/support/gateway.ts'
import { begin } from '../gate.ts'
import { toRecord } from './record.ts'
import { settle } from './settle.ts'

const at = new Date('2026-11-23T09:00:00Z')
const pass = begin(runInput())
const settlement = settle({ pass, model: null, usage: null, answer: '', policyHash: shippedPolicy.hash, firstTokenMs: null, totalMs: 1 })
const refusal = { policy: 'size', outcome: 'refuse' as const, rule: 'too-long', reason: 'Too long.', tookMs: 0 }
const recordOf = (redacted: boolean) => toRecord({ pass: { ...pass, redacted }, decisions: [refusal], outcome: 'refused', answer: '', settlement, startedAt: at, endedAt: at })

test('before redaction no word of the prompt is kept, in no field', () => {
  expect(recordOf(false).messages).toEqual([])
  expect(JSON.stringify(recordOf(false))).not.toContain('Summarise')
})

test('after redaction the messages are kept as they would have been sent', () => {
  expect(recordOf(true).messages).toEqual(pass.messages)
})

test('a refusal names its policy and rule', () => {
  expect(recordOf(true).refusal).toEqual({ policy: 'size', rule: 'too-long' })
})
