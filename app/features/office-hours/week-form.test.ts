import fc from 'fast-check'
import { expect, test } from 'vitest'

import { fieldsOf, rulesFrom, weekDays } from './week-form.ts'

const time = fc.integer({ min: 0, max: 95 }).map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`)

test('days with the same hours are one rule', () => {
  expect(rulesFrom({ 'mo.1.from': '09:00', 'mo.1.to': '12:00', 'we.1.from': '09:00', 'we.1.to': '12:00', 'fr.1.from': '13:00', 'fr.1.to': '00:00' })).toEqual({
    rules: [
      { rrule: 'FREQ=WEEKLY;BYDAY=MO,WE', startsLocal: '09:00', endsLocal: '12:00' },
      { rrule: 'FREQ=WEEKLY;BYDAY=FR', startsLocal: '13:00', endsLocal: '24:00' },
    ],
    faults: {},
  })
})

test('spans that overlap, end before they start, or are half said are marked at their field', () => {
  const { faults } = rulesFrom({ 'mo.1.from': '09:00', 'mo.1.to': '12:00', 'mo.2.from': '11:00', 'mo.2.to': '14:00', 'tu.1.from': '12:00', 'tu.1.to': '09:00', 'we.1.from': '10:00', 'th.1.from': 'noon', 'th.1.to': '13:00' })
  expect(Object.keys(faults).sort()).toEqual(['mo.2.from', 'th.1.from', 'tu.1.to', 'we.1.to'])
})

test('spans that touch do not overlap', () => {
  expect(rulesFrom({ 'mo.1.from': '09:00', 'mo.1.to': '12:00', 'mo.2.from': '12:00', 'mo.2.to': '14:00' }).faults).toEqual({})
})

test('a week that was saved is shown as it was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...weekDays), time, time), { maxLength: 7 }), (typed) => {
      const fields: Record<string, string> = fieldsOf([])
      for (const [day, a, b] of typed) if (a !== b) Object.assign(fields, { [`${day.key}.1.from`]: a < b ? a : b, [`${day.key}.1.to`]: a < b ? b : a })
      const { rules, faults } = rulesFrom(fields)
      expect(faults).toEqual({})
      expect(fieldsOf(rules)).toEqual(fields)
    }),
  )
})
