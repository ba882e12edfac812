import { expect, test } from 'vitest'

import type { ProviderEvent } from '../../types.ts'
import { practiceProvider } from './practice.ts'

const request = { model: 'practice-a', messages: [{ role: 'user' as const, content: 'Summarise in two sentences: <n>The fee rises on 1 May. Nothing else changes today. Ask in any branch.</n>' }] }

async function collect(changes: object = {}, signal = new AbortController().signal): Promise<ProviderEvent[]> {
  const events: ProviderEvent[] = []
  for await (const event of practiceProvider.complete({ ...request, ...changes }, signal)) events.push(event)
  return events
}
const text = (events: ProviderEvent[]) => events.map((event) => (event.type === 'delta' ? event.text : '')).join('')

test('an answer comes in pieces, then its usage, then its end', async () => {
  const events = await collect()
  expect(events.filter((event) => event.type === 'delta').length).toBeGreaterThanOrEqual(3)
  expect(events.slice(-2)).toEqual([{ type: 'usage', tokensIn: expect.any(Number), tokensOut: expect.any(Number) }, { type: 'finish', reason: 'stop' }])
  expect(text(events)).toBe('The fee rises on 1 May. Nothing else changes today.')
})

test('the same request gives the same events', async () => expect(await collect()).toEqual(await collect()))

test('a token limit cuts the answer and says so', async () => {
  const events = await collect({ maxTokens: 5 })
  expect(events.at(-1)).toEqual({ type: 'finish', reason: 'length' })
  expect(text(await collect()).startsWith(text(events))).toBe(true)
})

test('a stopped run ends at once', async () => await expect(collect({}, AbortSignal.abort())).rejects.toThrow())

test('an unknown model is an error, not an answer', async () => await expect(collect({ model: 'practice-z' })).rejects.toThrow('practice-z'))
