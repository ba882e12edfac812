import { afterEach, expect, test } from 'vitest'

import { fakePorts, policyWith, runInput, collect, shippedPolicy } from '#test/support/gateway.ts'
import { openAiCompatible } from '#sandbox/gateway/providers/openai-compatible.ts'
import { run } from '#sandbox/run.ts'
import { gatewayFaults } from './gateway-faults.server.ts'
import { startLog } from './log.server.ts'

let lines: { level: number; msg: string; name?: string; fault?: string }[] = []

afterEach(() => startLog('silent'))

function listening() {
  lines = []
  startLog('info', { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]) })
  return gatewayFaults()
}

const said = () => lines.map(({ level, msg, name, fault }) => [level >= 50 ? 'error' : 'info', msg, name, fault].filter(Boolean).join(' · '))

test('an outage is one line, however many runs meet it, and so is its end', () => {
  const { watch } = listening()
  watch.answered('openai')
  for (let run = 0; run < 100; run++) watch.failed('openai', '503')
  watch.failed('azure', '503')
  watch.failed('openai', 'No connection')
  watch.failed('openai', '503')
  watch.answered('openai')
  watch.answered('openai')
  watch.failed('openai', '503')
  expect(said()).toEqual([
    'error · a model provider fails · openai · 503',
    'error · a model provider fails · azure · 503',
    'error · a model provider fails · openai · No connection',
    'info · a model provider answers again · openai',
    'error · a model provider fails · openai · 503',
  ])
})

test('what a provider writes into its error is not in the log: it may repeat the prompt', async () => {
  const faults = listening()
  const upstream = (status: number) => openAiCompatible({ id: 'openai', kind: 'compatible', apiKey: 'k', baseUrl: `http://127.0.0.1:9/${status}`, defaultModel: 'm' })
  const answers = globalThis.fetch
  try {
    for (const status of [400, 401, 429, 500]) {
      globalThis.fetch = async () => Response.json({ error: { message: 'You said: the door code is 4711', code: 'invalid' } }, { status })
      await collect(run(runInput({ model: 'openai-default' }), fakePorts({ ...faults, policy: policyWith({ models: shippedPolicy.models }), providers: new Map([['openai', upstream(status)]]) })))
    }
  } finally {
    globalThis.fetch = answers
  }
  expect(lines.map(({ fault }) => fault)).toEqual(['400', '401', '429', '500'])
  expect(JSON.stringify(lines)).not.toContain('4711')
})
