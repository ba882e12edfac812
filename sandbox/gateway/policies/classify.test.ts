import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakePorts, runInput } from '#test/support/gateway.ts'
import type { DataClass } from '../../types.ts'
import { begin, type Verdict } from '../gate.ts'
import { classify } from './classify.ts'

const classes: readonly DataClass[] = ['public', 'internal', 'confidential', 'restricted']
const judge = async (dataClass: DataClass, ...contents: string[]): Promise<Verdict> => classify.decide(begin(runInput({ dataClass, messages: contents.map((content) => ({ role: 'user', content })) })), fakePorts())

test.each([
  ['public', 'Summarise the notice.', 'public'],
  ['public', 'Write to lena@example.com.', 'internal'],
  ['public', 'Card 4111 1111 1111 1111.', 'confidential'],
  ['internal', 'The password is Hunter2!x', 'restricted'],
  ['restricted', 'Summarise the notice.', 'restricted'],
] as const)('%s: %s is handled as %s', async (declared, text, expected) => {
  expect((await judge(declared, text)).change?.dataClass).toBe(expected)
})

test('the highest class in a mix wins, in whichever message it stands, and nothing lowers a declaration', async () => {
  const parts = fc.constantFrom(['Nothing here.', 0], ['lena@example.com', 1], ['4111 1111 1111 1111', 2], ['the password is Hunter2!x', 3]) as fc.Arbitrary<[string, number]>
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...classes), fc.array(parts, { minLength: 1, maxLength: 5 }), async (declared, messages) => {
      const found = (await judge(declared, ...messages.map(([text]) => text))).change?.dataClass ?? declared
      expect(classes.indexOf(found)).toBe(Math.max(classes.indexOf(declared), ...messages.map(([, rank]) => rank)))
    }),
  )
})

test('raising says what was found and never repeats it', async () => {
  const verdict = await judge('public', 'Card 4111 1111 1111 1111 of lena@example.com.')
  expect(verdict).toMatchObject({ outcome: 'change', rule: 'raised', reason: 'You declared public; the prompt holds a card number and an e-mail address, so it is handled as confidential.' })
})
