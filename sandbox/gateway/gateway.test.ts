import { expect, test } from 'vitest'
import { answering, collect, fakePorts, only, runInput } from '#test/support/gateway.ts'
import { callProvider } from './call.ts'
import type { Gate } from './gate.ts'
import { compose } from './gateway.ts'
import { allowModel } from './policies/allow-model.ts'

const saying = (name: string, outcome: 'allow' | 'refuse', order: string[]): Gate => ({
  name,
  decide() {
    order.push(name)
    return { outcome, rule: 'test', reason: `${name} says ${outcome}.` }
  },
})
const through = (gates: readonly Gate[]) => compose({ gates: [...gates, allowModel], call: callProvider, guard: (events) => events })

test('gates are asked in order, and after a refusal nobody is asked', async () => {
  const order: string[] = []
  const practice = answering('practice', 'never')
  const gateway = through([saying('first', 'allow', order), saying('second', 'refuse', order), saying('third', 'allow', order)])
  const events = await collect(gateway(runInput(), fakePorts({ providers: new Map([['practice', practice]]) })))
  expect(order).toEqual(['first', 'second'])
  expect(only(events, 'refused')).toMatchObject({ policy: 'second', reason: 'second says refuse.', lesson: null })
  expect(practice.asked).toEqual([])
})

test('a gate’s change reaches the gates after it, and a refusing gate changes nothing', async () => {
  const seen: string[] = []
  const raise: Gate = { name: 'raise', decide: () => ({ outcome: 'change', rule: 'raised', reason: 'Raised.', change: { dataClass: 'restricted' } }) }
  const look: Gate = { name: 'look', decide: ({ dataClass }) => (seen.push(dataClass), { outcome: 'refuse', rule: 'stop', reason: 'Stop.', change: { dataClass: 'public' } }) }
  const ports = fakePorts()
  await collect(through([raise, look])(runInput(), ports))
  expect(seen).toEqual(['restricted'])
  expect(ports.records[0]?.dataClass).toBe('restricted')
})

test('every decision that was shown is on record, in the same order', async () => {
  const ports = fakePorts()
  const events = await collect(through([saying('first', 'allow', [])])(runInput(), ports))
  expect(ports.records[0]?.decisions).toEqual(events.flatMap((event) => (event.type === 'decision' ? [event.decision] : [])))
})

test('a run that nobody reads does not start', () => {
  const ports = fakePorts()
  through([])(runInput(), ports)
  expect(ports.records).toEqual([])
})
