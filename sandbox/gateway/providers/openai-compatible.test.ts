import { LLMock } from '@copilotkit/aimock'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { collect, decisionOf, fakePorts, only, policyWith, runInput, shippedPolicy } from '#test/support/gateway.ts'
import type { Ports } from '../../ports.ts'
import { run } from '../../run.ts'
import { openAiCompatible } from './openai-compatible.ts'

const upstream = new LLMock({ port: 0 })
beforeAll(() => upstream.start())
afterAll(() => upstream.stop())
beforeEach(() => {
  upstream.reset()
  upstream.clearChaos()
  upstream.clearRequests()
})

/** One configured gateway at the mock's address, and patience measured in tens of milliseconds. */
function ports(changes: Partial<Ports> = {}) {
  const gateway = openAiCompatible({ id: 'gateway', kind: 'compatible', baseUrl: `${upstream.url}/v1`, apiKey: 'test', defaultModel: 'house-model' })
  return fakePorts({ providers: new Map([['gateway', gateway]]), policy: policyWith({ provider: { ...shippedPolicy.provider, firstTokenMs: 2_000, silenceMs: 300 } }), ...changes })
}
const ask = (content: string, setup = ports()) => collect(run(runInput({ model: 'gateway-default', messages: [{ role: 'user', content }] }), setup))
const text = 'The branch opens at nine and closes at five on weekdays.'

test('an answer streams in pieces, and the upstream’s own count is billed', async () => {
  upstream.onMessage(/opening/, { content: text, usage: { prompt_tokens: 21, completion_tokens: 13 } }, { chunkSize: 6 })
  const setup = ports()
  const events = await ask('opening hours', setup)
  expect(only(events, 'answer')).toEqual({ type: 'answer', text, finish: 'stop' })
  expect(events.filter((event) => event.type === 'delta').length).toBeGreaterThan(5)
  expect(only(events, 'settled')).toMatchObject({ model: 'gateway-default', provider: 'gateway', tokensIn: 21, tokensOut: 13, costMicroUsd: Math.ceil((21 * 400_000 + 13 * 1_600_000) / 1e6) })
})

test('the upstream sees the configured model and placeholders, never the card', async () => {
  upstream.onMessage(/refund/, { content: 'Refund [CARD_1].' })
  const events = await ask('refund 4111 1111 1111 1111')
  const body = JSON.stringify(upstream.getLastRequest()?.body)
  expect(body).toContain('house-model')
  expect(body).toContain('refund [CARD_1]')
  expect(body).not.toContain('4111')
  expect(only(events, 'answer').text).toBe('Refund 4111 1111 1111 1111.')
})

test('429 with retry-after is asked again after exactly that long', async () => {
  upstream.addFixture({ match: { userMessage: 'busy', sequenceIndex: 0 }, response: { error: { message: 'slow down' }, status: 429, retryAfter: 2 } })
  upstream.addFixture({ match: { userMessage: 'busy', sequenceIndex: 1 }, response: { content: text } })
  const setup = ports()
  const events = await ask('busy', setup)
  expect(only(events, 'answer').text).toBe(text)
  expect(setup.waits).toEqual([2_000])
  expect(decisionOf(events, 'provider')).toMatchObject([{ outcome: 'warn', rule: 'retried', reason: expect.stringContaining('busy') }, { rule: 'answered' }])
})

test('429 that asks for more patience than the policy has ends the run in words, and costs nothing', async () => {
  upstream.onMessage(/busy/, { error: { message: 'slow down' }, status: 429, retryAfter: 600 })
  const setup = ports()
  expect(only(await ask('busy', setup), 'failed').reason).toBe('The model is busy. Nothing was charged.')
  expect(setup.waits).toEqual([])
  expect(setup.records).toMatchObject([{ outcome: 'failed', settlement: { costMicroUsd: 0 } }])
})

test('500 is asked again with growing pauses, then given up', async () => {
  upstream.onMessage(/broken/, { error: { message: 'oops' }, status: 500 })
  const setup = ports()
  expect(only(await ask('broken', setup), 'failed').reason).toContain('had an error')
  expect(upstream.getRequests()).toHaveLength(3)
  const [first = 0, second = 0] = setup.waits
  expect(first).toBeGreaterThanOrEqual(200)
  expect(first).toBeLessThanOrEqual(400)
  expect(second).toBeGreaterThanOrEqual(400)
  expect(second).toBeLessThanOrEqual(800)
})

test('400 is not asked again: asking the same way gets the same answer', async () => {
  upstream.onMessage(/wrong/, { error: { message: 'bad request' }, status: 400 })
  expect(only(await ask('wrong'), 'failed').reason).toContain('did not accept this request')
  expect(upstream.getRequests()).toHaveLength(1)
})

test('a stream cut in the middle is a cut answer, billed for what came, and never glued to a second one', async () => {
  upstream.onMessage(/cut/, { content: text.repeat(4) }, { chunkSize: 10, truncateAfterChunks: 6, latency: 5 })
  const setup = ports()
  const answer = only(await ask('cut', setup), 'answer')
  expect(answer.finish).toBe('cut')
  expect(text.repeat(4).startsWith(answer.text)).toBe(true)
  expect(upstream.getRequests()).toHaveLength(1)
  expect(setup.records).toMatchObject([{ outcome: 'cut' }])
  expect(setup.records[0]?.settlement.tokensOut).toBeGreaterThan(0)
})

test('a first token that does not come in time ends the attempt, not the house', async () => {
  upstream.onMessage(/slow/, { content: text }, { streamingProfile: { ttft: 30_000 } })
  const setup = ports({ policy: policyWith({ provider: { ...shippedPolicy.provider, firstTokenMs: 60 } }) })
  expect(only(await ask('slow', setup), 'failed').reason).toBe('The model did not begin to answer in time. Nothing was charged.')
})

test('a slow start within the limit is waited for', async () => {
  upstream.onMessage(/patient/, { content: text }, { streamingProfile: { ttft: 80 } })
  const settled = only(await ask('patient'), 'settled')
  expect(settled.firstTokenMs).toBeGreaterThanOrEqual(60)
})

describe('what the wire can do', () => {
  test('nobody listening', async () => {
    const dead = openAiCompatible({ id: 'gateway', kind: 'compatible', baseUrl: 'http://127.0.0.1:1/v1', apiKey: 'test', defaultModel: 'm' })
    expect(only(await ask('hello', ports({ providers: new Map([['gateway', dead]]) })), 'failed').reason).toContain('could not be reached')
  })

  test.each([['malformed events', { malformedRate: 1 }], ['dropped connections', { dropRate: 1 }], ['resets', { disconnectRate: 1 }]])('%s leave a record and no charge', async (_, chaos) => {
    upstream.onMessage(/anything/, { content: text })
    upstream.setChaos(chaos)
    const setup = ports()
    expect(only(await ask('anything', setup), 'failed').reason).toContain('Nothing was charged')
    expect(setup.records).toHaveLength(1)
  })
})

test('a gateway that asks for no key is given none, and never the key of somebody else', async () => {
  const seen: (string | undefined)[] = []
  const server = createServer((req, res) => {
    seen.push(req.headers.authorization)
    res.writeHead(200, { 'Content-Type': 'text/event-stream' }).end('data: {"choices":[{"index":0,"delta":{"content":"Hello."},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n')
  }).listen(0)
  vi.stubEnv('OPENAI_API_KEY', 'the-key-of-openai')
  try {
    const gateway = openAiCompatible({ id: 'gateway', kind: 'compatible', baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, apiKey: '', defaultModel: 'm' })
    expect(only(await ask('hello', ports({ providers: new Map([['gateway', gateway]]) })), 'answer').text).toBe('Hello.')
    expect(seen).toEqual(['Bearer none'])
  } finally {
    vi.unstubAllEnvs()
    server.close()
  }
})
