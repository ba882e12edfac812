import fc from 'fast-check'
import { expect, test } from 'vitest'

import { overlaps, type PlanSession, planWarnings } from './plan-warnings.ts'

const at = (minutes: number) => new Date(Date.UTC(2027, 0, 12, 9, minutes))
const event = { startsAt: at(0), endsAt: at(600) }
const rooms = [{ id: 'hall', name: 'Hall' }, { id: 'lab', name: 'Lab' }]
const maya = { personId: 'maya', name: 'Maya Lindqvist' }
const talk = (id: string, roomId: string | null, from: number, to: number, speakers: PlanSession['speakers'] = []): PlanSession => ({ id, title: id, kind: 'talk', minutes: to - from, speakers, placement: { roomId, startsAt: at(from), endsAt: at(to) } })
const kinds = (sessions: PlanSession[], elsewhere: Parameters<typeof planWarnings>[0]['elsewhere'] = []) => planWarnings({ sessions, rooms, event, elsewhere }).map(({ kind, sessionIds }) => [kind, ...sessionIds])

test('two sessions in one room are a warning only when they share a moment', () => {
  expect(kinds([talk('a', 'hall', 0, 45), talk('b', 'hall', 30, 60)])).toEqual([['room', 'a', 'b']])
  expect(kinds([talk('a', 'hall', 0, 45), talk('b', 'hall', 45, 60)])).toEqual([])
  expect(kinds([talk('a', 'hall', 0, 45), talk('b', 'lab', 30, 60)])).toEqual([])
})

test('a speaker in three places is one warning, with all three', () => {
  expect(kinds([talk('a', 'hall', 0, 60, [maya]), talk('b', 'lab', 30, 90, [maya]), talk('c', 'hall', 80, 100, [maya])])).toEqual([['speaker', 'a', 'b', 'c']])
})

test('a speaker who is at another event then is a warning too', () => {
  const elsewhere = [{ personId: 'maya', title: 'Clinic', eventTitle: 'Prompt clinic', startsAt: at(30), endsAt: at(60) }]
  expect(kinds([talk('a', 'hall', 0, 45, [maya]), talk('b', 'hall', 60, 90, [maya])], elsewhere)).toEqual([['speaker', 'a']])
})

test('what has no time, no room, or lies outside the event is named; a break needs no room', () => {
  expect(kinds([{ ...talk('a', null, 0, 45), placement: null }])).toEqual([['unplaced', 'a']])
  expect(kinds([talk('a', null, 0, 45), { ...talk('lunch', null, 60, 90), kind: 'break' }])).toEqual([['no-room', 'a']])
  expect(kinds([talk('a', 'hall', -10, 20), talk('b', 'lab', 590, 610)])).toEqual([['outside', 'a'], ['outside', 'b']])
})

test('whatever the plan: a warning names what is there, its key does not depend on the order, and a clash is found from both sides', () => {
  const session = fc.record({ room: fc.constantFrom('hall', 'lab'), from: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 5, max: 60 }), speaks: fc.boolean() })
  fc.assert(
    fc.property(fc.array(session, { maxLength: 12 }), (drawn) => {
      const sessions = drawn.map(({ room, from, length, speaks }, n) => talk(`s${n}`, room, from, from + length, speaks ? [maya] : []))
      const keys = (all: PlanSession[]) => planWarnings({ sessions: all, rooms, event, elsewhere: [] }).map(({ key }) => key).sort()
      expect(keys([...sessions].reverse())).toEqual(keys(sessions))
      const clashes = planWarnings({ sessions, rooms, event, elsewhere: [] }).filter(({ kind }) => kind === 'room')
      const expected = sessions.flatMap((a, n) => sessions.slice(n + 1).filter((b) => a.placement && b.placement && a.placement.roomId === b.placement.roomId && overlaps(a.placement, b.placement)))
      expect(clashes.length).toBe(expected.length)
    }),
  )
})
