import { expect, test } from 'vitest'
import { fakePorts, runInput, shippedPolicy } from '#test/support/gateway.ts'
import type { RunInput } from '../../types.ts'
import { begin } from '../gate.ts'
import { size } from './size.ts'

const rule = async (changes: Partial<RunInput>) => (await size.decide(begin(runInput(changes)), fakePorts())).rule
const user = (content: string) => ({ role: 'user' as const, content })
const { maxCharacters, maxMessages, maxAnswerTokens } = shippedPolicy.size

test('exactly the limit passes and one more does not', async () => {
  expect(await rule({ model: 'openai-spare', messages: [user('x'.repeat(maxCharacters))] })).toBe('within-size')
  expect(await rule({ model: 'openai-spare', messages: [user('x'.repeat(maxCharacters + 1))] })).toBe('too-long')
  expect(await rule({ messages: Array.from({ length: maxMessages }, () => user('x')) })).toBe('within-size')
  expect(await rule({ messages: Array.from({ length: maxMessages + 1 }, () => user('x')) })).toBe('too-many-messages')
  expect(await rule({ maxTokens: maxAnswerTokens })).toBe('within-size')
  expect(await rule({ maxTokens: maxAnswerTokens + 1 })).toBe('answer-too-long')
})

test('a length that is no number of tokens is refused', async () => {
  for (const maxTokens of [0, -1, 1.5, NaN, Infinity]) expect(await rule({ maxTokens })).toBe('answer-too-long')
})

test('an empty prompt is refused, and all messages count together', async () => {
  expect(await rule({ messages: [user('  \n')] })).toBe('empty')
  expect(await rule({ messages: [] })).toBe('empty')
  expect(await rule({ messages: [user('x'.repeat(30_000)), user('x'.repeat(30_000))] })).toBe('too-long')
})

test('prompt and answer must fit into the model together', async () => {
  expect(await rule({ model: 'practice-a', messages: [user('x'.repeat(47_000))], maxTokens: 4000 })).toBe('over-context')
})
