import { and, asc, eq, isNull } from 'drizzle-orm'
import { expect } from 'vitest'
import { bookSlot } from '#app/features/office-hours/book-slot.server.ts'
import { moveBooking } from '#app/features/office-hours/move-booking.server.ts'
import type { Db } from '#db/dialect'
import { replaceRules } from '#db/queries/hours.ts'
import { insertPerson } from '#db/queries/people.ts'
import { addHost, hostOf, insertSeries, insertType } from '#db/queries/series.ts'
import { typesOfSeries } from '#db/queries/slots.ts'
import { bookings, hostBusy } from '#db/schema/office-hours.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { testDatabase } from './database.ts'
import { people } from './people.ts'

/** A Monday morning. */
export const now = new Date('2026-11-23T08:00Z')
const words = { topic: 'Delimiting data', question: 'Why does it answer the letter?', tried: 'Fences.' }

/** Somebody as a use case knows them, without a role. */
export const who = (person: { id: string; name: string }) => ({ id: person.id, name: person.name, roles: [] as never[] })

type Try = { personId?: string; typeId: string; hostId?: string | null | undefined; start: string; requestKey?: string }

/** Lena's wish, unless somebody else is named. */
export function book(db: Db, { personId = people.lena.id, typeId, hostId = null, start, requestKey = crypto.randomUUID() }: Try, at = now) {
  return bookSlot(db, { personId, slot: { typeId, hostId, startsAt: new Date(start) }, ...words, requestKey }, at)
}

export function move(db: Db, { bookingId, typeId, hostId = null, start, requestKey = crypto.randomUUID() }: Try & { bookingId: string }, at = now) {
  return moveBooking(db, { person: who(people.lena), bookingId, slot: { typeId, hostId, startsAt: new Date(start) }, reason: null, requestKey }, at)
}

/** The booking that was made, or a failure that says why there is none. */
export function idOf(outcome: { kind: string; bookingId?: string } | undefined): string {
  if (!outcome?.bookingId) throw new Error(`No booking: ${outcome?.kind}`)
  return outcome.bookingId
}

/** A series of its own, with those hosts in London from nine to twelve on every day, and a type for each way to be given a host. */
export async function office(handles: readonly (keyof typeof people)[], settings: { weeklyLimit?: number; confidential?: boolean } = {}) {
  const db = await testDatabase()
  await seedDemo(db, now)
  const seriesId = await db.write(async (tx) => {
    const made = await insertSeries(tx, { slug: 'desk', title: 'Desk', about: '', topics: [], zone: 'Europe/London', confidential: settings.confidential ?? false, fairOrder: true, questionTemplate: '', deskLeadId: people.oskar.id }, now)
    if (!made) throw new Error('The series was not made')
    const type = { seriesId: made, minutes: 30, stepMinutes: 30, beforeMinutes: 0, afterMinutes: 10, minNoticeMinutes: 120, horizonDays: 60, seats: 1, weeklyLimit: settings.weeklyLimit ?? null, place: 'Room 1' }
    await insertType(tx, { ...type, slug: 'one', title: 'One', assignment: 'one' }, now)
    await insertType(tx, { ...type, slug: 'any', title: 'Any', assignment: 'any' }, now)
    for (const handle of handles) {
      const personId = people[handle].id
      await addHost(tx, { seriesId: made, personId, zone: 'Europe/London' }, now)
      const host = await hostOf(tx, personId)
      await replaceRules(tx, { hostId: host?.id ?? '', seriesId: made }, [{ rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', startsLocal: '09:00', endsLocal: '12:00', zone: 'Europe/London', validFrom: '2026-01-01', validTo: null }], now)
    }
    // What the demonstration has booked would stand in the way.
    await tx.delete(hostBusy)
    await tx.update(bookings).set({ state: 'cancelled' })
    return made
  })
  const types = await typesOfSeries(db.read, seriesId)
  const hosts = await Promise.all(handles.map(async (handle) => (await hostOf(db.read, people[handle].id))?.id ?? ''))
  return { db, seriesId, hosts, type: (slug: string) => types.find((one) => one.slug === slug)?.id ?? '' }
}

/** Another type of the same series, `one`. */
export async function anotherType(db: Db, seriesId: string, minutes: { minutes: number; stepMinutes: number; beforeMinutes: number; afterMinutes: number }): Promise<string> {
  const made = await db.write((tx) => insertType(tx, { ...minutes, seriesId, slug: 'another', title: 'Another', assignment: 'one', minNoticeMinutes: 120, horizonDays: 60, seats: 1, weeklyLimit: null, place: 'Room 1' }, now))
  if (!made) throw new Error('The type was not made')
  return made
}

/** People beside the named ones, for crowds. */
export async function extras(db: Db, count: number): Promise<string[]> {
  return db.write(async (tx) => {
    const ids: string[] = []
    for (let n = 0; n < count; n++) ids.push((await insertPerson(tx, { handle: `extra-${n}`, name: `Extra ${n}`, email: `extra-${n}@example.com`, zone: 'Europe/London' }, now)) ?? '')
    return ids
  })
}

/** Of each host, in order of time: none reaches into the next. Returns how many there are. */
export async function expectNoOverlap(db: Db): Promise<number> {
  const live = await db.read.select().from(hostBusy).where(and(isNull(hostBusy.releasedAt), eq(hostBusy.kind, 'booking'))).orderBy(asc(hostBusy.hostId), asc(hostBusy.blocksFrom), asc(hostBusy.id))
  const overlapping = live.filter((row, n) => live[n + 1]?.hostId === row.hostId && (live[n + 1]?.blocksFrom ?? row.blocksTo) < row.blocksTo)
  expect(overlapping).toEqual([])
  return live.length
}
