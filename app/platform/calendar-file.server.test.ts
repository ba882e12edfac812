import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'

import { calendarFile, type CalendarItem } from './calendar-file.server.ts'

const item: CalendarItem = {
  uid: 'abc@fieldhouse',
  sequence: 3,
  startsAt: new Date('2026-03-29T00:30:00Z'),
  endsAt: new Date('2026-03-29T02:00:00Z'),
  title: 'AI Day',
  place: 'Meridian House, ground floor',
  organizer: { name: 'AI Day: winter; "edition", one', email: 'ai-day@example.com' },
  attendee: { name: 'Lena Okafor', email: 'lena@example.com' },
  stampedAt: new Date('2026-01-01T00:00:00Z'),
}

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((event) => ({ event, read: new ICAL.Event(event) }))
  return { method: calendar.getFirstPropertyValue('method'), events }
}

test('[E14] another reader finds in the file what was written', () => {
  const { method, events } = read(calendarFile([item], { method: 'REQUEST' }))
  const [{ event, read: entry } = { event: null, read: null }] = events
  expect(method).toBe('REQUEST')
  expect(entry).toMatchObject({ uid: 'abc@fieldhouse', sequence: 3, summary: 'AI Day', location: 'Meridian House, ground floor' })
  expect(entry?.startDate.toJSDate()).toEqual(item.startsAt)
  expect(entry?.endDate.toJSDate()).toEqual(item.endsAt)
  expect(event?.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(event?.getFirstProperty('organizer')?.jCal).toMatchObject(['organizer', { cn: 'AI Day: winter;  edition , one' }, 'cal-address', 'MAILTO:ai-day@example.com'])
})

test('[E14] whatever an organizer types, the file holds one event with those words', () => {
  const words = fc.string({ unit: fc.constantFrom(...'ab:;,\\"\nÄ€ \u2028'.split(''), '\r\nEND:VEVENT\r\n'), maxLength: 60 })
  fc.assert(
    fc.property(words, words, words, (title, place, name) => {
      const { events } = read(calendarFile([{ ...item, title, place, organizer: { name, email: 'a@example.com' } }], { method: 'CANCEL' }))
      expect(events).toHaveLength(1)
      expect(events[0]?.read.uid).toBe('abc@fieldhouse')
      expect(events[0]?.event.getFirstProperty('organizer')?.getFirstValue()).toBe('MAILTO:a@example.com')
      expect(events[0]?.read.summary ?? '').toBe(title.replaceAll('\r\n', '\n'))
    }),
    { numRuns: 300 },
  )
})
