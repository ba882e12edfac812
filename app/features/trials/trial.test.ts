import { expect, test } from 'vitest'
import type { Decision, RunEvent } from '#sandbox/types.ts'
import { afterEvent, newTrial } from './trial.ts'

const allowed: Decision = { policy: 'identify', outcome: 'allow', rule: 'known', reason: 'You are known.', tookMs: 1 }
const settled: RunEvent = { type: 'settled', model: 'practice-a', provider: 'practice', tokensIn: 5, tokensOut: 2, costMicroUsd: 9, firstTokenMs: 3, totalMs: 8, policyHash: 'p' }
const after = (...events: RunEvent[]) => events.reduce(afterEvent, newTrial('run-1'))

test('an answer is whole once it is on record, whatever came in pieces', () => {
  expect(after({ type: 'decision', decision: allowed }, { type: 'delta', text: 'It is ' }, { type: 'delta', text: '[CARD_1]' }, { type: 'answer', text: 'It is green.', finish: 'stop' }, settled)).toEqual({
    runId: 'run-1',
    answer: 'It is green.',
    model: 'practice-a',
    bill: { tokensIn: 5, tokensOut: 2, costMicroUsd: 9, totalMs: 8 },
    sent: null,
    decisions: [allowed],
    stopped: null,
  })
})

test('a refusal takes back the words that had come before it and says why', () => {
  expect(after({ type: 'delta', text: 'The password is' }, { type: 'refused', policy: 'guard-output', rule: 'secret', reason: 'The answer held a secret.', lesson: '/learn/ai-essentials/gateway' })).toMatchObject({
    answer: '',
    stopped: { as: 'refused', reason: 'The answer held a secret.', lesson: '/learn/ai-essentials/gateway' },
  })
})

test('an answer without its tail is shown, and said to be one', () => {
  expect(after({ type: 'answer', text: 'It is gr', finish: 'cut' })).toMatchObject({ answer: 'It is gr', stopped: { as: 'cut' } })
})

test('an outage is told in its own words', () => {
  expect(after({ type: 'failed', reason: 'The model is not answering.' })).toMatchObject({ answer: '', stopped: { as: 'failed', reason: 'The model is not answering.' } })
})
