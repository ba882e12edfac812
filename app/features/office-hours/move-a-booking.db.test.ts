import { isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '#db/dialect'
import { bookingFor, comingBookings } from '#db/queries/bookings.ts'
import { invitationFor } from '#db/queries/invitations.ts'
import { hostBusy } from '#db/schema/office-hours.ts'
import { outbox } from '#db/schema/outbox.ts'
import { crashing } from '#test/support/crashing.ts'
import { book, expectNoOverlap, idOf, move, now, office, who } from '#test/support/office-hours.ts'
import { people } from '#test/support/people.ts'
import { cancelBooking } from './cancel-booking.server.ts'

const { lena, amir, hana, maya } = people

test('[O9] a move takes the new time and gives the old one back, and the invitation stays the same one', async () => {
  const { db, type, hosts } = await office(['hana'])
  const first = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' }))
  const moved = await move(db, { bookingId: first, typeId: type('one'), hostId: hosts[0], start: '2026-11-25T09:00Z' })
  expect(moved).toMatchObject({ kind: 'moved' })
  const [now2, then] = [await bookingFor(db.read, idOf(moved), lena.id), await bookingFor(db.read, first, lena.id)]
  expect(now2?.booking).toMatchObject({ state: 'booked', movedFromId: first, chainId: first, question: 'Why does it answer the letter?' })
  expect(then?.booking.state).toBe('moved')
  expect(await book(db, { personId: amir.id, typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' })).toMatchObject({ kind: 'booked' })
  expect(await book(db, { personId: maya.id, typeId: type('one'), hostId: hosts[0], start: '2026-11-25T09:00Z' })).toMatchObject({ kind: 'taken' })
})

test('[O9] a move into a time that only the old booking blocks succeeds', async () => {
  const { db, type, hosts } = await office(['hana'])
  const first = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' }))
  expect(await move(db, { bookingId: first, typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:30Z' })).toMatchObject({ kind: 'moved' })
  await expectNoOverlap(db)
})

test('[O9] a move that breaks off at any of its statements leaves exactly the old booking', async () => {
  const { db, type, hosts } = await office(['hana'])
  const one = { typeId: type('one'), hostId: hosts[0] }
  const bookingId = idOf(await book(db, { ...one, start: '2026-11-24T10:00Z' }))
  for (let statement = 1; ; statement++) {
    const outcome = await move(crashing(db, statement), { ...one, bookingId, start: '2026-11-26T09:00Z' }).catch((error: Error) => error.message)
    const live = (await comingBookings(db.read, lena.id, now)).map((booked) => booked.booking)
    expect(live, `at statement ${statement}`).toHaveLength(1)
    expect(await db.read.select({ id: hostBusy.bookingId }).from(hostBusy).where(isNull(hostBusy.releasedAt))).toEqual([{ id: live[0]?.id }])
    if (outcome === 'The machine stopped here') expect(live[0]?.id).toBe(bookingId)
    else {
      expect(statement).toBeGreaterThan(15)
      expect(outcome).toMatchObject({ kind: 'moved', bookingId: live[0]?.id })
      return
    }
  }
}, 60_000)

test('[O9] a move and a cancellation at once: one is carried out, and the other hears that it has changed', async () => {
  const { db, type, hosts } = await office(['hana'])
  for (const day of ['24', '25', '26']) {
    const bookingId = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: `2026-11-${day}T10:00Z` }))
    const [moved, cancelled] = await Promise.all([
      move(db, { bookingId, typeId: type('one'), hostId: hosts[0], start: `2026-11-${day}T11:00Z` }),
      cancelBooking(db, { person: who(lena), bookingId, reason: null }, now),
    ])
    expect([moved.kind, cancelled.kind].filter((kind) => kind === 'changed-since')).toHaveLength(1)
    const live = (await comingBookings(db.read, lena.id, now)).filter((one) => one.booking.chainId === bookingId)
    expect(live).toHaveLength(moved.kind === 'moved' ? 1 : 0)
  }
})

test('two windows that move the same booking to two times: one of them has it', async () => {
  const { db, type, hosts } = await office(['hana'])
  const bookingId = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' }))
  const outcomes = await Promise.all(['09:00', '11:30'].map((time) => move(db, { bookingId, typeId: type('one'), hostId: hosts[0], start: `2026-11-25T${time}Z` })))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed-since', 'moved'])
  await expectNoOverlap(db)
})

test('[O9] a move changes the invitation that everybody has; a changed host is invited, and the former one hears that it is off', async () => {
  const { db, type, hosts } = await office(['hana', 'maya'])
  const first = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' }))
  const before = await invitationsTo(db, first)
  expect(before).toMatchObject({ lena: { sequence: 0, method: 'REQUEST' }, hana: { sequence: 0, method: 'REQUEST' }, maya: undefined })
  const second = idOf(await move(db, { bookingId: first, typeId: type('one'), hostId: hosts[0], start: '2026-11-25T10:00Z' }))
  const third = idOf(await move(db, { bookingId: second, typeId: type('one'), hostId: hosts[1], start: '2026-11-25T10:00Z' }))
  const after = await invitationsTo(db, first)
  expect(after).toMatchObject({ lena: { uid: before.lena?.uid, sequence: 2, method: 'REQUEST' }, hana: { uid: before.hana?.uid, sequence: 2, method: 'CANCEL' }, maya: { sequence: 0, method: 'REQUEST' } })
  expect(await invitationsTo(db, third)).toEqual({ lena: undefined, hana: undefined, maya: undefined })
  await cancelBooking(db, { person: who(lena), bookingId: third, reason: null }, now)
  expect(await invitationsTo(db, first)).toMatchObject({ lena: { uid: before.lena?.uid, sequence: 3, method: 'CANCEL' }, maya: { sequence: 1, method: 'CANCEL' } })
})

test('a question in a confidential series stays out of letters and calendars', async () => {
  const { db, type, hosts } = await office(['hana'], { confidential: true })
  await book(db, { typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' })
  expect(JSON.stringify(await db.read.select().from(outbox))).not.toContain('Why does it answer the letter?')
})

async function invitationsTo(db: Db, subjectId: string) {
  const of = (personId: string) => invitationFor(db.read, { subjectKind: 'booking', subjectId, personId })
  return { lena: await of(lena.id), hana: await of(hana.id), maya: await of(maya.id) }
}
