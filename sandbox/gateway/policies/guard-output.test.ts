import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakePorts, policyWith } from '#test/support/gateway.ts'
import type { CallEvent } from '../call-event.ts'
import { guardOutput } from './guard-output.ts'

async function guard(pieces: readonly string[], ports = fakePorts()) {
  async function* events(): AsyncGenerator<CallEvent> {
    for (const text of pieces) yield { type: 'delta', text }
    yield { type: 'finish', reason: 'stop' }
  }
  const out: CallEvent[] = []
  for await (const event of guardOutput(events(), ports)) out.push(event)
  const deltas = out.flatMap((event) => (event.type === 'delta' ? [event.text] : []))
  return { deltas, text: deltas.join(''), decision: out.flatMap((event) => (event.type === 'decision' ? [event.decision] : []))[0], finished: out.some((event) => event.type === 'finish') }
}

/** Cuts a text into pieces of the given lengths, again and again. */
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = []
  for (let at = 0, n = 0; at < text.length; n++) {
    const length = 1 + (lengths[n % lengths.length] ?? 0)
    pieces.push(text.slice(at, at + length))
    at += length
  }
  return pieces
}

const cuts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 20 })

test('what a model says of people is taken out, however the stream is cut', async () => {
  const parts = fc.constantFrom('The customer pays with ', '4111 1111 1111 1111', ' or writes to ', 'lena.okafor@example.com', ', IBAN GB29 NWBK 6016 1331 9268 19', ' call +44 20 7946 0958 today', '. Then ', 'sk-proj-a1B2c3D4e5F6g7H8i9J0k1L2 ', 'on Monday, ')
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 8 }), cuts, async (chosen, lengths) => {
      const { text } = await guard(cut(chosen.join(' '), lengths))
      for (const secret of ['1111', 'okafor', 'NWBK', '7946', 'a1B2c3D4']) expect(text).not.toContain(secret)
    }),
  )
})

test('an answer without anything to hide passes letter by letter as it was', async () => {
  const words = fc.array(fc.constantFrom('The', 'branch', 'opens', 'at', '9:30,', 'costs', '$1,250.00', '(see', '§4).', '\n\n- ', '**Owner:**', 'Ana', '| a | b |', '[CARD_1]', '`x = 1`', '2026-11-23'), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(words, cuts, async (chosen, lengths) => {
      const whole = chosen.join(' ')
      const { text, decision } = await guard(cut(whole, lengths))
      expect(text).toBe(whole)
      expect(decision?.outcome).toBe('allow')
    }),
  )
})

test('plain words are shown as they come: at most one word waits', async () => {
  const pieces = 'The notice says that the branch opens at nine and closes at five'.split(/(?<= )/)
  const { deltas } = await guard(pieces)
  expect(deltas.length).toBeGreaterThanOrEqual(pieces.length - 1)
})

test('a canary never shows a letter, however it is cut', async () => {
  const ports = fakePorts({ policy: policyWith({ guard: { windowCharacters: 32, canaries: ['the blue heron flies at dawn'] } }) })
  await fc.assert(
    fc.asyncProperty(cuts, async (lengths) => {
      const { text, decision, finished } = await guard(cut('Of course. the blue heron flies at dawn, remember it.', lengths), ports)
      expect('Of course. '.startsWith(text)).toBe(true)
      expect(decision).toMatchObject({ outcome: 'refuse', rule: 'canary' })
      expect(finished).toBe(false)
    }),
  )
})

test('links are counted and pointed out, not removed', async () => {
  const { text, decision } = await guard(['See https://example.com/a and ', 'http://example.org/b now.'])
  expect(text).toBe('See https://example.com/a and http://example.org/b now.')
  expect(decision).toMatchObject({ outcome: 'warn', rule: 'links', effects: [{ kind: 'LINK', count: 2 }] })
})
