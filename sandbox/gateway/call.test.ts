import { expect, test } from 'vitest'
import { answering, collect, decisionOf, fakePorts, only, policyWith, runInput, scripted, shippedPolicy } from '#test/support/gateway.ts'
import type { Policy } from './policy.ts'
import type { Provider, ProviderEvent } from '../types.ts'
import { run } from '../run.ts'
import { ProviderTrouble } from './trouble.ts'

const trouble = (changes: Partial<ConstructorParameters<typeof ProviderTrouble>[1]> = {}) => new ProviderTrouble('500', { sentence: 'The model had an error.', retry: true, ...changes })
const failing = (error: Error = trouble()) => async function* (): AsyncGenerator<ProviderEvent> { throw error }
const speaking = async function* (): AsyncGenerator<ProviderEvent> {
  yield { type: 'delta', text: 'Here you are.' }
  yield { type: 'finish', reason: 'stop' }
}

/** The first model and a spare one that lives with another provider. */
const policy: Policy = policyWith({ models: shippedPolicy.models.map((model) => (model.id === 'openai-spare' ? { ...model, provider: 'spare' } : model)) })
const ask = (openai: Provider, spare: Provider = answering('spare', 'From the spare one.'), changes = {}) => {
  const ports = fakePorts({ policy, providers: new Map([['openai', openai], ['spare', spare]]), ...changes })
  return { ports, events: collect(run(runInput({ model: 'openai-default' }), ports)) }
}

test('a first failure is asked again and a second answer is only one answer', async () => {
  const openai = scripted('openai', failing(), speaking)
  const { events } = ask(openai)
  expect(only(await events, 'answer').text).toBe('Here you are.')
  expect(openai.calls).toBe(2)
})

test('when the model stays down its fallback answers, and the bill names who did', async () => {
  const { events, ports } = ask(scripted('openai', failing()))
  expect(only(await events, 'settled')).toMatchObject({ model: 'openai-spare', provider: 'spare' })
  expect(decisionOf(await events, 'provider').map((decision) => decision.rule)).toEqual(['retried', 'retried', 'no-answer', 'fallback'])
  expect(ports.records[0]?.settlement.model).toBe('openai-spare')
})

test('an outage is told when the asking ends, not with every attempt, and a refused request and a broken stream too', async () => {
  const heard = async (openai: Provider) => {
    const { events, ports } = ask(openai)
    await events
    return [ports.heard, ports.reported]
  }
  expect(await heard(scripted('openai', failing()))).toEqual([['openai failed: 500', 'spare answered'], []])
  expect(await heard(scripted('openai', failing(), speaking))).toEqual([['openai answered'], []])
  expect(await heard(scripted('openai', failing(trouble({ retry: false, counts: false }))))).toEqual([['openai failed: 500'], []])
  expect(await heard(scripted('openai', async function* () {
    yield { type: 'delta', text: 'And then ' }
  }))).toEqual([['openai failed: The stream ended without a finish'], []])
})

test('a fault of our own in a provider is reported as it is', async () => {
  const bug = new TypeError('x is not a function')
  const { events, ports } = ask(scripted('openai', failing(bug)))
  await events
  expect([ports.heard, ports.reported]).toEqual([['openai failed: The provider broke', 'spare answered'], [bug]])
})

test('after the first token nobody else is asked', async () => {
  const spare = answering('spare', 'never')
  const openai = scripted('openai', async function* () {
    yield { type: 'delta', text: 'Half of it ' }
    throw trouble()
  })
  expect(only(await ask(openai, spare).events, 'answer')).toMatchObject({ finish: 'cut', text: 'Half of it ' })
  expect([openai.calls, spare.asked.length]).toEqual([1, 0])
})

test('an answer without measure is cut before it fills the process', async () => {
  const openai = scripted('openai', async function* () {
    for (;;) yield { type: 'delta', text: 'All work and no play. ' }
  })
  const events = collect(run(runInput({ model: 'openai-default', maxTokens: 100 }), fakePorts({ policy, providers: new Map([['openai', openai]]) })))
  const { finish, text } = only(await events, 'answer')
  expect(finish).toBe('cut')
  expect(text.length).toBeLessThanOrEqual(4_000)
})

test('a request that is refused as wrong is not sent to others', async () => {
  const spare = answering('spare', 'never')
  await ask(scripted('openai', failing(trouble({ retry: false, counts: false }))), spare).events
  expect(spare.asked).toEqual([])
})

test('a provider that keeps failing is left alone, and tried by one run after the pause', async () => {
  let nowMs = 0
  const openai = scripted('openai', failing(trouble({ retry: false })))
  const ports = fakePorts({ policy, providers: new Map<string, Provider>([['openai', openai], ['spare', answering('spare', 'Spare.')]]), clock: { now: () => new Date(0), ms: () => nowMs, wait: async () => {} } })
  const once = async () => collect(run(runInput({ model: 'openai-default' }), ports))
  for (let n = 0; n < 8; n++) expect(only(await once(), 'answer').text).toBe('Spare.')
  expect(openai.calls).toBe(policy.provider.breaker.failures)
  expect(decisionOf(await once(), 'provider')[0]?.rule).toBe('resting')

  nowMs += policy.provider.breaker.coolOffMs
  await Promise.all([once(), once(), once()])
  expect(openai.calls).toBe(policy.provider.breaker.failures + 1)
})

test('somebody who leaves while the model answers is not held against it', async () => {
  const ports = fakePorts({ policy, providers: new Map([['openai', answering('openai', 'one ', 'two ', 'three ')]]) })
  for (let n = 0; n < 8; n++) for await (const event of run(runInput({ model: 'openai-default' }), ports)) if (event.type === 'delta') break
  expect(only(await collect(run(runInput({ model: 'openai-default' }), ports)), 'answer').finish).toBe('stop')
})

test('a stream that ends without saying so is a cut answer', async () => {
  const openai = scripted('openai', async function* () {
    yield { type: 'delta', text: 'And then ' }
  })
  expect(only(await ask(openai).events, 'answer').finish).toBe('cut')
})
