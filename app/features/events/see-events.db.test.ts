import { beforeEach, describe, expect, test } from 'vitest'

import type { Person } from '#app/auth/person.ts'
import type { Db } from '#db/dialect'
import { eventIdBySlug } from '#db/queries/events.ts'
import { eventCancellations, eventPublications, events } from '#db/schema/events.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { readMyAgenda } from './my-agenda/read-my-agenda.server.ts'
import { cancelRegistration } from './cancel-registration.server.ts'
import { findEvent } from './find-event.server.ts'
import { listEvents } from './list-events.server.ts'
import { answerOffer } from './answer-offer.server.ts'
import { readEvent } from './read-event.server.ts'
import { readOffer } from './read-offer.server.ts'
import { readOwnTicket } from './read-own-ticket.server.ts'
import { registerForEvent } from './register-for-event.server.ts'
import { todayEvents } from './today-events.server.ts'

const at = new Date('2026-11-23T20:00:00Z')
const secret = 'a secret of at least thirty-two characters'
let db: Db

beforeEach(async () => {
  db = await testDatabase()
  await seedDemo(db, at)
})

const as = (handle: keyof typeof people, zone?: string): Person => ({ ...people[handle], zone: zone ?? people[handle].zone, team: null, roles: ['learner', ...people[handle].roles.filter((role) => role === 'organizer')], session: { publicId: 's', way: 'demo-link', expiresAt: at } })
const event = async (slug: string, person: Person) => readEvent(db, { event: await findEvent(db, slug, person, at), person }, at)
const ticket = async (slug: string, person: Person) => readOwnTicket(db, { event: await findEvent(db, slug, person, at), person, secret }, at)
const idOf = async (slug: string) => (await eventIdBySlug(db.read, slug)) ?? ''

describe('an event’s page', () => {
  test('says that somebody is in, or where they stand in the queue', async () => {
    expect((await event('ai-day-winter', as('lena'))).own).toMatchObject({ kind: 'confirmed', mode: 'in_person' })
    expect((await event('prompt-clinic', as('amir'))).own).toEqual({ kind: 'waiting', mode: 'in_person', place: 1, of: 1 })
    expect((await event('prompt-clinic', as('ada'))).places.map(({ words }) => words)).toEqual(['Full. You would wait in place 2'])
  })

  test('of a past event says whether and when somebody came', async () => {
    expect((await event('ai-day-autumn', as('lena'))).came).toBe('09:07')
    expect((await event('ai-day-autumn', as('amir'))).came).toBeNull()
  })

  test('shows somebody elsewhere both clocks', async () => {
    const { when } = await event('ai-day-winter', as('lena', 'Asia/Kolkata'))
    expect(when.time).toMatch(/^14:15 to 23:45/)
    expect(when.there).toEqual({ city: 'London', words: '08:45 to 18:15 GMT' })
  })

  test('of a cancelled event says who decided, when and why', async () => {
    await db.write(async (tx) => void (await tx.insert(eventCancellations).values({ eventId: (await eventIdBySlug(tx, 'prompt-clinic')) ?? '', by: people.oskar.id, at, reason: 'The room is flooded.' })))
    expect((await event('prompt-clinic', as('amir'))).cancelled).toEqual({ by: 'Oskar Brandt', on: 'Monday 23 November 2026', reason: 'The room is flooded.' })
  })

  test('of a draft is there for those who run it, and for nobody else', async () => {
    await db.write(async (tx) => void (await tx.delete(eventPublications)))
    expect((await event('prompt-clinic', as('oskar'))).state).toBe('draft')
    await expect(event('prompt-clinic', as('lena'))).rejects.toMatchObject({ status: 404 })
    await expect(event('no-such-event', as('oskar'))).rejects.toMatchObject({ status: 404 })
  })
})

describe('a ticket', () => {
  test('has a code when the place is sure, and none while one waits', async () => {
    expect((await ticket('ai-day-winter', as('lena')))?.code?.typed).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(await ticket('prompt-clinic', as('amir'))).toMatchObject({ code: null, own: { kind: 'waiting', place: 1 } })
    expect(await ticket('ai-day-winter', as('amir'))).toBeNull()
  })

  test('is another one after the place was given up and taken again', async () => {
    const before = await ticket('ai-day-winter', as('lena'))
    const registration = { eventId: await idOf('ai-day-winter'), personId: people.lena.id }
    await cancelRegistration(db, registration, at)
    expect(await ticket('ai-day-winter', as('lena'))).toBeNull()
    await registerForEvent(db, { ...registration, mode: 'in_person' }, at)
    const after = await ticket('ai-day-winter', as('lena'))
    expect(after?.code?.path).not.toBe(before?.code?.path)
    expect(after?.code?.typed).not.toBe(before?.code?.typed)
  })
})

describe('an offer', () => {
  /** Marcus leaves the clinic on a day on which free places are offered: Amir is asked. */
  async function offered(): Promise<string> {
    await db.write(async (tx) => void (await tx.update(events).set({ offersFromAt: at })))
    await cancelRegistration(db, { eventId: await idOf('prompt-clinic'), personId: people.marcus.id }, at)
    const { own } = await event('prompt-clinic', as('amir'))
    if (own.kind !== 'offered') throw new Error(`Amir is ${own.kind}`)
    return own.seatId
  }
  const stands = async (seatId: string, handle: keyof typeof people, when = at) => (await readOffer(db, { seatId, person: as(handle) }, when))?.state

  test('is shown to whom it was made, and to nobody else', async () => {
    const seatId = await offered()
    expect([await stands(seatId, 'amir'), await stands(seatId, 'lena')]).toEqual(['offered', undefined])
  })

  test('that was taken says so afterwards', async () => {
    const taken = await offered()
    expect((await answerOffer(db, { seatId: taken, personId: people.amir.id, answer: 'accept' }, at)).kind).toBe('confirmed')
    expect(await stands(taken, 'amir')).toBe('confirmed')
  })

  test('that was passed on says so', async () => {
    const passed = await offered()
    expect((await answerOffer(db, { seatId: passed, personId: people.amir.id, answer: 'decline' }, at)).kind).toBe('declined')
    expect(await stands(passed, 'amir')).toBe('declined')
  })

  test('has ended at its last moment, also before the sweep has come by', async () => {
    expect(await stands(await offered(), 'amir', new Date(at.getTime() + 720 * 60_000))).toBe('expired')
  })
})

test('the list shows what somebody has in each event, soonest first', async () => {
  const { upcoming, past } = await listEvents(db, as('amir'), at)
  expect(upcoming.map(({ slug, own }) => [slug, own?.words ?? null])).toEqual([
    ['prompt-clinic', 'You are in the queue, place 1'],
    ['ai-day-winter', null],
  ])
  expect(past.map(({ slug }) => slug)).toEqual(['ai-day-autumn'])
})

test('one’s own agenda says which starred sessions clash, and marks today', async () => {
  const { days } = await readMyAgenda(db, as('lena'), new Date('2026-12-14T12:00:00Z'))
  expect(days.map(({ day, isToday, sessions }) => [day, isToday, sessions.map(({ over }) => over)])).toEqual([['2026-12-14', true, [true, false, false]]])
})

describe('today', () => {
  const titles = async (handle: keyof typeof people, when = at) => (await todayEvents(db, { personId: people[handle].id, zone: 'Europe/London' }, when)).map(({ title, detail, action }) => [title, detail, action])

  test('names what one holds or waits for, and the event that one could still join', async () => {
    expect(await titles('amir')).toEqual([
      ['Prompt clinic', 'You are in the queue, place 1', 'See how it stands'],
      ['AI Day, winter edition', 'One day, four rooms, and what colleagues learned from a year of working with models.', 'Register'],
    ])
    expect((await titles('lena'))[0]).toEqual(['AI Day, winter edition', 'You are in, at Meridian House, ground floor', 'Show the ticket'])
  })

  test('on the day names the next starred session', async () => {
    expect(await titles('lena', new Date('2026-12-14T11:30:00Z'))).toContainEqual(['Counting minutes without fooling yourself', 'Library, AI Day, winter edition', 'Open the session'])
    expect(await titles('lena')).not.toContainEqual(expect.arrayContaining(['Open the session']))
  })
})

