import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dayIn } from '#app/platform/calendar.ts'
import { addDays, countedDays, dayNumber, isDay, mondayOf, type Span } from './days.ts'
import { reviewDates } from './review-dates.ts'
import { missingWeeks, weeksOf } from './weeks.ts'

const someDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2028-12-31') }).map((number) => addDays('1970-01-01', number))
const someSpan = (longest: number) => fc.tuple(someDay, fc.integer({ min: 0, max: longest })).map(([startsOn, length]): Span => ({ startsOn, endsOn: addDays(startsOn, length) }))

/** Every day, one by one, by the calendar of the language and nothing of ours. */
function slowly(assignment: Span, pauses: readonly Span[], submitted: ReadonlySet<string>, today: string): string[] {
  const monday = (date: Date) => new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10)
  const weeks = new Set<string>()
  for (const date = new Date(`${assignment.startsOn}T00:00:00Z`); date.toISOString().slice(0, 10) <= assignment.endsOn; date.setUTCDate(date.getUTCDate() + 1)) {
    const day = date.toISOString().slice(0, 10)
    const works = date.getUTCDay() !== 0 && date.getUTCDay() !== 6
    if (works && !pauses.some((pause) => pause.startsOn <= day && day <= pause.endsOn)) weeks.add(monday(date))
  }
  const thisWeek = monday(new Date(`${today}T00:00:00Z`))
  return [...weeks].filter((week) => week < thisWeek && !submitted.has(week))
}

describe('[R19] missing weeks', () => {
  const assignment = { startsOn: '2026-09-16', endsOn: '2027-02-12' } // a Wednesday to a Friday, over the end of a year

  test('a start on Wednesday makes its week one of the assignment', () => {
    expect(missingWeeks(assignment, { pauses: [], submitted: new Set(), today: '2026-09-23' })).toEqual(['2026-09-14'])
  })

  test('the running week is never missing', () => {
    for (const today of ['2026-09-14', '2026-09-18', '2026-09-20']) expect(missingWeeks(assignment, { pauses: [], submitted: new Set(), today })).toEqual([])
  })

  test('a pause of ten days takes out the week that it fills and leaves those that it only touches', () => {
    const pauses = [{ startsOn: '2026-10-02', endsOn: '2026-10-11' }] // Friday to the Sunday of the week after
    expect(weeksOf(assignment, pauses).slice(0, 5)).toEqual(['2026-09-14', '2026-09-21', '2026-09-28', '2026-10-12', '2026-10-19'])
  })

  test('weeks go on over the end of the year', () => {
    expect(weeksOf({ startsOn: '2026-12-28', endsOn: '2027-01-08' }, [])).toEqual(['2026-12-28', '2027-01-04'])
  })

  test('where the reader is changes nothing: the day is that of the programme', () => {
    const at = new Date('2026-09-20T23:30:00Z') // Monday already in London, Sunday in Detroit
    expect([dayIn('Europe/London', at), dayIn('America/Detroit', at)]).toEqual(['2026-09-21', '2026-09-20'])
    expect(missingWeeks(assignment, { pauses: [], submitted: new Set(), today: dayIn('Europe/London', at) })).toEqual(['2026-09-14'])
  })

  test('are the same as counted day by day, whatever the dates, pauses and submissions', () => {
    fc.assert(
      fc.property(someSpan(200), fc.array(someSpan(20), { maxLength: 3 }), fc.array(someDay.map(mondayOf), { maxLength: 12 }), someDay, (span, pauses, handedIn, today) => {
        const submitted = new Set(handedIn)
        expect(missingWeeks(span, { pauses, submitted, today })).toEqual(slowly(span, pauses, submitted, today))
      }),
    )
  })
})

describe('[R20] review dates', () => {
  const ofLength = (days: number, startsOn = '2026-09-14'): Span => ({ startsOn, endsOn: addDays(startsOn, days - 1) })
  const calendar = { pauses: [], holidays: [] }
  const shareAt = (span: Span, pauses: readonly Span[], day: string) => countedDays(span, pauses).filter((number) => number <= dayNumber(day)).length / countedDays(span, pauses).length

  test.each([[120, 60], [121, 61], [183, 92]])('the middle of %i counted days is the %ith', (days, nth) => {
    const { opensOn, dueOn } = reviewDates('mid', ofLength(days), calendar)
    expect(dueOn).toBe(addDays('2026-09-14', nth - 1))
    expect(shareAt(ofLength(days), [], opensOn)).toBeGreaterThanOrEqual(0.45)
  })

  test('a pause moves the middle by the days that do not count', () => {
    const pauses = [{ startsOn: '2026-09-21', endsOn: '2026-09-30' }]
    const span = { startsOn: '2026-09-14', endsOn: addDays('2026-09-14', 129) } // 130 days, ten of them away
    expect(reviewDates('mid', span, { pauses, holidays: [] }).dueOn).toBe(addDays('2026-09-14', 59 + 10))
  })

  test('the middle lies between 45 and 55 percent, whatever the length and the pauses', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 110, max: 200 }), fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 12 })), { maxLength: 2 }), (startsOn, days, away) => {
        const span = ofLength(days, startsOn)
        const pauses = away.map(([after, length]) => ({ startsOn: addDays(startsOn, after), endsOn: addDays(startsOn, after + length) }))
        const { opensOn, dueOn } = reviewDates('mid', span, { pauses, holidays: [] })
        expect(opensOn <= dueOn).toBe(true)
        expect(shareAt(span, pauses, dueOn)).toBeGreaterThanOrEqual(0.45)
        expect(shareAt(span, pauses, dueOn)).toBeLessThanOrEqual(0.55)
      }),
    )
  })

  test('holidays move what is counted in working days, and not the middle', () => {
    const span = ofLength(150)
    const holidays = ['2026-09-15', '2026-09-16']
    expect(reviewDates('start', span, calendar).dueOn).toBe('2026-09-25')
    expect(reviewDates('start', span, { pauses: [], holidays }).dueOn).toBe('2026-09-29')
    expect(reviewDates('mid', span, { pauses: [], holidays })).toEqual(reviewDates('mid', span, calendar))
    const end = reviewDates('end', span, calendar)
    const moved = reviewDates('end', span, { pauses: [], holidays: [addDays(span.endsOn, -1)] })
    expect(moved.opensOn < end.opensOn).toBe(true)
  })
})

test('a day is one that the calendar has', () => {
  expect(['2026-02-29', '2026-13-01', '2026-1-1', 'tomorrow', '', '2026-02-30T00:00', '2028-02-29'].map(isDay)).toEqual([false, false, false, false, false, false, true])
})
