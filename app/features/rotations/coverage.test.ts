import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { AssignmentState } from '#db/schema/rotations.ts'
import { gapsOf, type Placed, seatLines, thereOn } from './coverage.ts'
import { addDays, dayNumber } from './days.ts'
import { timelineOf } from './timeline-layout.ts'

const states: AssignmentState[] = ['proposed', 'confirmed', 'onboarding', 'active', 'review_due', 'completed', 'paused', 'ended_early', 'withdrawn']
const START = '2026-04-14'
const placedOne = fc.record({ id: fc.uuid(), memberId: fc.constantFrom('amir', 'mei', 'kofi'), teamId: fc.constantFrom('rai', 'pe'), state: fc.constantFrom(...states), from: fc.integer({ min: 0, max: 400 }), length: fc.integer({ min: 1, max: 180 }) }).map(({ from, length, ...one }): Placed => ({ ...one, startsOn: addDays(START, from), endsOn: addDays(START, from + length) }))
const histories = fc.array(placedOne, { maxLength: 12 })

test('[R24] who is where on a day equals a recount from the assignments, for 200 histories and any date', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: -10, max: 620 }), (assignments, after) => {
      const day = addDays(START, after)
      const counted = new Map<string, Set<string>>()
      for (const one of assignments) {
        const fills = one.state !== 'proposed' && one.state !== 'withdrawn'
        if (!fills || one.startsOn > day || one.endsOn < day) continue
        counted.set(one.teamId, (counted.get(one.teamId) ?? new Set()).add(one.memberId))
      }
      const there = thereOn(assignments, day)
      for (const team of ['rai', 'pe']) expect(new Set(there.filter((one) => one.teamId === team).map((one) => one.memberId))).toEqual(counted.get(team) ?? new Set())
    }),
    { numRuns: 200 },
  )
})

test('[R24] the seats of a period are those of the day, brought into it; withdrawn ones are in neither number', () => {
  const periods = [{ id: 'p1', startsOn: START, endsOn: addDays(START, 150) }, { id: 'p2', startsOn: addDays(START, 151), endsOn: addDays(START, 300) }]
  const capacities = [{ teamId: 'rai', periodId: 'p1', minSeats: 1, maxSeats: 2 }, { teamId: 'rai', periodId: 'p2', minSeats: 1, maxSeats: 2 }]
  fc.assert(
    fc.property(histories, fc.integer({ min: -10, max: 320 }), (assignments, after) => {
      const lines = seatLines({ teams: [{ id: 'rai' }], periods, capacities, assignments }, addDays(START, after))
      for (const [n, period] of periods.entries()) {
        const line = lines[n]
        const looked = [addDays(START, after), period.startsOn].sort().at(-1) ?? ''
        const day = looked > period.endsOn ? period.endsOn : looked
        expect(line?.actual).toBe(new Set(thereOn(assignments.filter((one) => one.teamId === 'rai'), day).map((one) => one.memberId)).size)
        expect(line?.verdict).toBe((line?.planned ?? 0) < 1 ? 'short' : (line?.planned ?? 0) > 2 ? 'over' : 'fits')
      }
    }),
    { numRuns: 200 },
  )
})

test('[R24] gaps are the days of a member that no assignment has', () => {
  const member = { startsOn: START, endsOn: addDays(START, 450) }
  fc.assert(
    fc.property(histories, (assignments) => {
      const inGap = (day: string) => gapsOf(member, assignments).some((gap) => gap.startsOn <= day && day <= gap.endsOn)
      for (let n = 0; n <= 450; n += 3) {
        const day = addDays(START, n)
        expect(inGap(day), day).toBe(!assignments.some((one) => one.state !== 'withdrawn' && one.startsOn <= day && day <= one.endsOn))
      }
    }),
    { numRuns: 100 },
  )
})

test('the cells of each row of a timeline fill its weeks, none is lost and the bands stand in the order of their days', () => {
  const span = { startsOn: START, endsOn: addDays(START, 450) }
  fc.assert(
    fc.property(histories, fc.integer({ min: 0, max: 450 }), (assignments, now) => {
      const bands = assignments.map((one) => ({ ...one, label: one.teamId, href: null, pattern: 1, words: '', marks: [] }))
      const { rows, weeks, months } = timelineOf(span, [{ id: 'row', name: 'Row', bands }], addDays(START, now))
      const cells = rows[0]?.cells ?? []
      expect(cells.reduce((sum, cell) => sum + cell.weeks, 0)).toBe(weeks)
      expect(months.reduce((sum, month) => sum + month.weeks, 0)).toBe(weeks)
      expect(cells.filter((cell) => cell.today !== null)).toHaveLength(1)
      const starts = cells.flatMap((cell) => (cell.band ? [dayNumber(cell.band.startsOn)] : []))
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }),
  )
})
