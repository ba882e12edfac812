import { describe, expect, test } from 'vitest'
import { fakePorts, runInput } from '#test/support/gateway.ts'
import type { Place } from '../../types.ts'
import { begin } from '../gate.ts'
import { screen } from './screen.ts'

const scored = (score: number) => fakePorts({ detectors: { sensitive: () => [], injection: () => ({ score, rules: ['ignore-instructions'] }) } })
const outcome = async (place: Place, score: number) => (await screen.decide(begin(runInput({ place })), scored(score))).outcome

describe('each place has its own patience', () => {
  test.each([
    ['range', 1, 'allow'],
    ['lab', 0.4, 'allow'],
    ['lab', 1, 'warn'],
    ['lesson', 0.5, 'warn'],
    ['playground', 0.5, 'warn'],
    ['playground', 0.8, 'refuse'],
    ['api', 0.79, 'warn'],
    ['api', 0.8, 'refuse'],
  ] as const)('%s at %d: %s', async (place, score, expected) => expect(await outcome(place, score)).toBe(expected))
})

test('every message is screened, a remote screen may be slow, and it sees placeholders only', async () => {
  const seen: string[] = []
  const ports = fakePorts({ detectors: { sensitive: () => [], injection: async (text) => (seen.push(text), { score: text.includes('second') ? 0.9 : 0, rules: [] }) } })
  const pass = { ...begin(runInput({ place: 'api' })), messages: [{ role: 'system' as const, content: 'first [CARD_1]' }, { role: 'assistant' as const, content: 'second' }, { role: 'user' as const, content: 'third' }] }
  expect(await screen.decide(pass, ports)).toMatchObject({ outcome: 'refuse' })
  expect(seen).toEqual(['first [CARD_1]', 'second', 'third'])
})
