import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeTicket, type Scan, whereabouts } from './judge-ticket.ts'

const at = new Date('2026-12-10T09:00:00Z')
const list = { eventId: 'here', mode: 'in_person' as const, opensAt: new Date('2026-12-10T08:00:00Z'), closesAt: new Date('2026-12-10T17:00:00Z'), reEntry: true }
const holder = { ticketNo: 2, seat: { state: 'confirmed' as const, mode: 'in_person' as const }, whereabouts: 'new' as const }
const good: Scan = { type: 'entry', list, eventId: 'here', genuine: true, ticketNo: 2, holder }

/** What is wrong, in the order in which the gate says it (events.md §8). */
const wrongs: readonly [string, (scan: Scan) => Scan, Date?][] = [
  ['wrong-event', (scan) => ({ ...scan, eventId: 'elsewhere' })],
  ['bad-signature', (scan) => ({ ...scan, genuine: false })],
  ['unknown', (scan) => ({ ...scan, holder: undefined })],
  ['revoked', (scan) => ({ ...scan, ticketNo: 1 })],
  ['not-confirmed', (scan) => ({ ...scan, holder: scan.holder && { ...scan.holder, seat: scan.holder.seat && { ...scan.holder.seat, state: 'waiting' } } })],
  ['wrong-mode', (scan) => ({ ...scan, holder: scan.holder && { ...scan.holder, seat: scan.holder.seat && { ...scan.holder.seat, mode: 'online' } } })],
  ['list-closed', (scan) => ({ ...scan, list: { ...scan.list, opensAt: new Date('2026-12-11T08:00:00Z') } })],
  ['already-in', (scan) => ({ ...scan, holder: scan.holder && { ...scan.holder, whereabouts: 'in' } })],
]

test('[E20] of all that is wrong, the first in the order is said, whatever else is', () => {
  fc.assert(
    fc.property(fc.subarray([...wrongs.keys()]), (which) => {
      const scan = which.reduce((broken, n) => wrongs[n]?.[1](broken) ?? broken, good)
      expect(judgeTicket(scan, at)).toBe(which.length === 0 ? 'ok' : wrongs[Math.min(...which)]?.[0])
    }),
  )
})

test('the doors open at their moment and close at theirs', () => {
  expect(judgeTicket(good, list.opensAt)).toBe('ok')
  expect(judgeTicket(good, new Date(list.opensAt.getTime() - 1))).toBe('list-closed')
  expect(judgeTicket(good, new Date(list.closesAt.getTime() - 1))).toBe('ok')
  expect(judgeTicket(good, list.closesAt)).toBe('list-closed')
})

test('whoever went out comes in again where the list allows it, and after a mistake was taken back everywhere', () => {
  const scan = (where: 'in' | 'out' | 'undone', reEntry: boolean) => judgeTicket({ ...good, list: { ...list, reEntry }, holder: { ...holder, whereabouts: where } }, at)
  expect([scan('in', true), scan('out', true), scan('out', false), scan('undone', false)]).toEqual(['already-in', 're-entry', 'already-in', 're-entry'])
})

test('a list for everybody takes either way of taking part, and nobody is kept inside when the doors are closed', () => {
  const online = { ...holder, seat: { state: 'confirmed' as const, mode: 'online' as const } }
  expect(judgeTicket({ ...good, list: { ...list, mode: 'any' }, holder: online }, at)).toBe('ok')
  expect(judgeTicket({ ...good, type: 'exit', holder: { ...online, whereabouts: 'in' } }, list.closesAt)).toBe('ok')
})

test('where somebody is follows from their rows', () => {
  const entry = { type: 'entry' as const, reason: null }
  const exit = { type: 'exit' as const, reason: null }
  expect([[], [exit], [entry], [entry, exit], [entry, exit, entry], [entry, { ...exit, reason: 'Wrong person' }]].map(whereabouts)).toEqual(['new', 'new', 'in', 'out', 'in', 'undone'])
})
