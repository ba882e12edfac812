import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakePorts, policyWith, runInput } from '#test/support/gateway.ts'
import { findSensitive } from '../../detect/sensitive.ts'
import type { Message } from '../../types.ts'
import { begin } from '../gate.ts'
import { Restorer } from '../restorer.ts'
import { redact } from './redact.ts'

const decide = async (messages: readonly Message[], ports = fakePorts()) => redact.decide({ ...begin(runInput({ messages })), findings: messages.map((message) => findSensitive(message.content)) }, ports)
const user = (content: string): Message => ({ role: 'user', content })

test('without findings for every message it throws, so the run is refused', async () => {
  expect(() => redact.decide(begin(runInput()), fakePorts())).toThrow(/no findings/)
  expect(() => redact.decide({ ...begin(runInput({ messages: [user('a'), user('b')] })), findings: [[]] }, fakePorts())).toThrow(/no findings/)
})

test('two rules both take effect, and each on every match', async () => {
  const verdict = await decide([user('lena@example.com, 4111 1111 1111 1111, amir@example.com, 5555 5555 5555 4444, lena@example.com')])
  expect(verdict.change?.messages?.[0]?.content).toBe('[EMAIL_1], [CARD_1], [EMAIL_2], [CARD_2], [EMAIL_1]')
  expect(verdict.reason).toBe('3 e-mail addresses and 2 card numbers were replaced by placeholders before anything was sent. The model does not need the real thing.')
})

test('a kind the policy keeps stays, a kind it refuses ends the run', async () => {
  const keeping = fakePorts({ policy: policyWith({ redact: { keep: ['EMAIL'], refuse: ['CARD'] } }) })
  expect(await decide([user('lena@example.com')], keeping)).toMatchObject({ outcome: 'allow' })
  expect(await decide([user('4111 1111 1111 1111')], keeping)).toMatchObject({ outcome: 'refuse', rule: 'holds-card' })
})

test('what was taken out comes back exactly, however the text is cut', async () => {
  const piece = fc.constantFrom('Lena ', '4111 1111 1111 1111', 'lena@example.com', '[CARD_1]', '[', ']', '\n', 'call +44 20 7946 0958', '\u200b', 'é')
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 30 }), async (pieces, cuts) => {
      const content = pieces.join(' ')
      const { change } = await decide([user(content)])
      const sent = change?.messages?.[0]?.content ?? content
      expect(findSensitive(sent)).toEqual([])
      const restorer = new Restorer(change?.placeholders ?? new Map())
      let back = ''
      for (let at = 0, cut = 0; at < sent.length; cut++) {
        const length = 1 + (cuts[cut % cuts.length] ?? 0)
        back += restorer.push(sent.slice(at, at + length))
        at += length
      }
      expect(back + restorer.end()).toBe(content)
    }),
  )
})
