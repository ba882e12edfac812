import { expect, test } from 'vitest'

import { inWords } from '#app/components/time.tsx'
import { agendaGrid } from './agenda-grid.ts'
import { agendaDay, agendaDays } from './agenda-days.server.ts'

const zone = 'Europe/London'
const at = (instant: string) => ({ startsAt: new Date(instant) })

test('[E27] a session at 01:30 shows under the day before', () => {
  expect(agendaDay(new Date('2027-01-13T01:30:00Z'), zone, 180)).toBe('2027-01-12')
  expect(agendaDay(new Date('2027-01-13T03:00:00Z'), zone, 180)).toBe('2027-01-13')
})

test('[E27] on the night of a clock change the day still changes at three by the clock on the wall', () => {
  // London jumps from 01:00 to 02:00 on 28 March 2027 and falls back from 02:00 to 01:00 on 31 October 2027.
  expect(agendaDay(new Date('2027-03-28T01:30:00Z'), zone, 180)).toBe('2027-03-27') // 02:30 on the wall
  expect(agendaDay(new Date('2027-03-28T02:00:00Z'), zone, 180)).toBe('2027-03-28') // 03:00 on the wall, two hours after midnight
  expect(agendaDay(new Date('2027-10-31T02:30:00Z'), zone, 180)).toBe('2027-10-30') // 02:30 on the wall, for the second time
  expect(agendaDay(new Date('2027-10-31T03:00:00Z'), zone, 180)).toBe('2027-10-31')
})

test('[E27] an event across a clock change keeps its times on the wall and its lengths', () => {
  // 10:00 to 11:30 in London on the Saturday before the change and on the Sunday after it.
  const saturday = { id: 'sat', room: 'Hall', startsAt: new Date('2027-03-27T10:00:00Z'), endsAt: new Date('2027-03-27T11:30:00Z') }
  const sunday = { id: 'sun', room: 'Hall', startsAt: new Date('2027-03-28T09:00:00Z'), endsAt: new Date('2027-03-28T10:30:00Z') }
  const days = agendaDays([saturday, sunday], zone, 180)
  expect(days.map(({ day }) => day)).toEqual(['2027-03-27', '2027-03-28'])
  for (const { entries } of days) {
    const [row] = agendaGrid(entries, ['Hall']).rows
    expect(row && inWords(row.startsAt, zone, 'time')).toBe('10:00')
    expect(row?.minutes).toBe(90)
  }
})

test('[E27] a party that begins before the clocks fall back lasts as long as it lasts', () => {
  const party = { id: 'party', room: 'Hall', startsAt: new Date('2027-10-30T22:00:00Z'), endsAt: new Date('2027-10-31T02:30:00Z') }
  const [day] = agendaDays([party], zone, 180)
  expect(day?.day).toBe('2027-10-30')
  expect(agendaGrid([party], ['Hall']).rows[0]?.minutes).toBe(270)
})

test('days stand in the order of time, also when the entries do not', () => {
  expect(agendaDays([at('2027-01-13T09:00:00Z'), at('2027-01-12T09:00:00Z'), at('2027-01-13T01:00:00Z')], zone, 180).map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2027-01-12', 2],
    ['2027-01-13', 1],
  ])
})
