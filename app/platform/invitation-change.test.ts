import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type CalendarEntry, invitationChange } from './invitation-change.ts'

const organizer = { name: 'AI Day', email: 'ai-day@example.com' }
const moment = fc.integer({ min: 0, max: 3 }).map((hours) => new Date(Date.UTC(2026, 10, 23, 9 + hours)))
const entry: fc.Arbitrary<CalendarEntry> = fc.record({
  startsAt: moment,
  endsAt: moment,
  zone: fc.constantFrom('Europe/London', 'Asia/Kolkata'),
  title: fc.constantFrom('AI Day', 'AI Day, moved'),
  place: fc.constantFrom('Ground floor', ''),
  description: fc.string(),
  organizer: fc.constant(organizer),
})
const step = fc.record({ entry, status: fc.constantFrom('CONFIRMED' as const, 'CANCELLED' as const) })
const shows = ({ entry: { startsAt, endsAt, title, place }, status }: { entry: CalendarEntry; status: string }) => JSON.stringify([startsAt, endsAt, title, place, status])

test('[E14] over any history SEQUENCE begins at 0, rises by one with each change that a calendar shows, and by nothing else', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (history) => {
      let known: { sequence: number; contentHash: string } | undefined
      let shown: string | undefined
      for (const next of history) {
        const change = invitationChange(known, next.entry, next.status)
        expect(change.kind).toBe(shows(next) === shown ? 'unchanged' : 'changed')
        if (change.kind === 'unchanged') continue
        expect(change.sequence).toBe(known ? known.sequence + 1 : 0)
        known = change
        shown = shows(next)
      }
    }),
  )
})

test('[E14] the same again is never a change, whoever organizes it and however it is described', () => {
  fc.assert(
    fc.property(entry, fc.string(), fc.string(), (first, description, name) => {
      const sent = invitationChange(undefined, first, 'CONFIRMED')
      if (sent.kind === 'unchanged') throw new Error('A first invitation is always sent')
      expect(invitationChange(sent, { ...first, description, organizer: { ...organizer, name } }, 'CONFIRMED')).toEqual({ kind: 'unchanged' })
    }),
  )
})
