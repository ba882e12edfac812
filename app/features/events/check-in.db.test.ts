import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { Db } from '#db/dialect'
import { checkinListsOf, gatesOf } from '#db/queries/event-desk.ts'
import { insertCheckinList, insertGate } from '#db/queries/event-writes.ts'
import { ownRegistrationIn } from '#db/queries/events.ts'
import { checkIns } from '#db/schema/check-ins.ts'
import { eventKeys } from '#db/schema/events.ts'
import { testDatabase } from '#test/support/database.ts'
import { crowd, publishedEvent } from '#test/support/events.ts'
import { cancelRegistration } from './cancel-registration.server.ts'
import { checkIn, type CheckedIn } from './check-in.server.ts'
import { registerForEvent } from './register-for-event.server.ts'
import { shortCode } from './short-code.ts'
import { ticketText } from './ticket.server.ts'

vi.setConfig({ testTimeout: 60_000 }) // many writes, on a machine that may do other things

const now = new Date('2026-12-10T09:00:00Z')
const SECRET = 'a secret of the house, for tests only'
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)

test('[E20] the first scan lets in, and the second says when and where that was', async () => {
  const { scan, ticketOf } = await doors(await testDatabase())
  const text = await ticketOf('lena')
  expect(await scan({ text })).toMatchObject({ result: 'ok', first: null })
  expect(await scan({ text, gate: 'South', at: minutes(5) })).toMatchObject({ result: 'already-in', first: { at: now, gate: 'North' } })
  expect(await scan({ text, list: 'Workshop', at: minutes(6) })).toMatchObject({ result: 'ok' }) // lists do not know each other
})

test('[E20] a changed character in registration, number or signature is a bad signature, and a changed key is no ticket of this event', async () => {
  const { scan, ticketOf } = await doors(await testDatabase())
  const text = await ticketOf('lena')
  const [version, key, ...rest] = text.split('.')
  const start = `${version}.${key}.`.length
  const tail = rest.join('.')
  for (const [n, character] of [...tail].entries()) {
    if (character === '.' || (n % 7 !== 0 && n < tail.length - 3)) continue
    for (const other of ['A', 'B', '2'].filter((one) => one !== character)) expect(await scan({ text: text.slice(0, start + n) + other + text.slice(start + n + 1) }), `${n} to ${other}`).toMatchObject({ result: 'bad-signature', registrationId: null })
  }
  expect(await scan({ text: text.replace(String(key), `${String(key).startsWith('A') ? 'B' : 'A'}${String(key).slice(1)}`) })).toMatchObject({ result: 'wrong-event' })
  expect(await scan({ text })).toMatchObject({ result: 'ok' })
})

test('[E20] a ticket of another event, of before a return, and of whoever only waits are each told apart', async () => {
  const db = await testDatabase()
  const { scan, ticketOf, event, people } = await doors(db, { inPerson: 1 })
  const other = await doors(db, { slug: 'other-day', name: 'other' })
  expect(await scan({ text: await other.ticketOf('lena') })).toMatchObject({ result: 'wrong-event' })
  const old = await ticketOf('lena')
  expect(await scan({ text: await ticketOf('amir') })).toMatchObject({ result: 'not-confirmed' })
  await cancelRegistration(db, { eventId: event.id, personId: people.lena }, now)
  expect(await scan({ text: old })).toMatchObject({ result: 'not-confirmed' })
  await registerForEvent(db, { eventId: event.id, personId: people.lena, mode: 'online' }, now)
  expect(await scan({ text: old })).toMatchObject({ result: 'revoked' })
  const again = await ticketOf('lena')
  expect(await scan({ text: again })).toMatchObject({ result: 'wrong-mode' })
  expect(await scan({ text: again, list: 'Workshop', at: new Date('2027-01-01T00:00:00Z') })).toMatchObject({ result: 'list-closed' })
  expect(await db.read.select().from(checkIns).where(eq(checkIns.result, 'ok'))).toEqual([]) // and each refusal is a row
  expect(await db.read.$count(checkIns)).toBe(6)
})

test('a code that is typed lets in like the ticket, an old one does not, and one of nobody is unknown', async () => {
  const db = await testDatabase()
  const { scan, registration, event, people } = await doors(db)
  const { id } = await registration('lena')
  expect(await scan({ text: 'ZZZZ-ZZZZ' })).toMatchObject({ result: 'unknown' })
  expect(await scan({ text: 'https://example.com' })).toMatchObject({ result: 'unknown' })
  await cancelRegistration(db, { eventId: event.id, personId: people.lena }, now)
  await registerForEvent(db, { eventId: event.id, personId: people.lena, mode: 'in_person' }, now)
  expect(await scan({ text: shortCode({ id, ticketNo: 1 }) })).toMatchObject({ result: 'revoked' })
  expect(await scan({ text: shortCode({ id, ticketNo: 2 }).toLowerCase() })).toMatchObject({ result: 'ok', registrationId: id })
})

test('[E16] the same scan sent again is answered as before and kept once, whatever has happened since', async () => {
  const db = await testDatabase()
  const { scan, ticketOf, event, people } = await doors(db)
  const [text, id] = [await ticketOf('lena'), randomUUID()]
  const first = await scan({ text, id })
  await cancelRegistration(db, { eventId: event.id, personId: people.lena }, now)
  for (let n = 0; n < 3; n++) expect(await scan({ text, id, at: minutes(n) })).toEqual(first)
  expect(await scan({ text: 'something else', id })).toEqual(first)
  expect(await db.read.$count(checkIns)).toBe(1)
})

test('[E17] of twenty scans of one ticket at once, one lets in and nineteen point to it', async () => {
  const db = await testDatabase()
  const { scan, ticketOf } = await doors(db)
  const text = await ticketOf('lena')
  const ids = Array.from({ length: 20 }, () => randomUUID())
  const answers = await Promise.all([...ids, ...ids].map((id, n) => scan({ text, id, gate: n % 2 ? 'North' : 'South' })))
  expect(answers.slice(0, 20).filter(({ result }) => result === 'ok')).toHaveLength(1)
  expect(answers.slice(20)).toEqual(answers.slice(0, 20))
  const rows = await db.read.select().from(checkIns)
  const admitted = rows.find(({ result }) => result === 'ok')
  expect(rows.filter(({ firstCheckInId }) => firstCheckInId === admitted?.id)).toHaveLength(19)
})

test('[E17] whatever two gates do in turn, each person has one first entry, and is inside only after it', async () => {
  const db = await testDatabase()
  const { scan, ticketOf } = await doors(db)
  const texts = [await ticketOf('lena'), await ticketOf('amir')]
  const act = fc.record({ who: fc.nat(1), gate: fc.constantFrom('North' as const, 'South' as const), type: fc.constantFrom('entry' as const, 'entry' as const, 'exit' as const) })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      await db.write(async (tx) => void (await tx.delete(checkIns).where(eq(checkIns.type, 'exit')), await tx.update(checkIns).set({ firstCheckInId: null }), await tx.delete(checkIns)))
      const inside = [false, false]
      const seen = [false, false]
      for (const [n, { who, gate, type }] of acts.entries()) {
        const { result } = await scan({ text: texts[who] ?? '', gate, type, at: minutes(n) })
        if (type === 'exit') expect(result).toBe('ok')
        else expect(result).toBe(!seen[who] ? 'ok' : inside[who] ? 'already-in' : 're-entry')
        if (type === 'entry') seen[who] = true
        inside[who] = type === 'entry'
      }
      const firsts = await db.read.select().from(checkIns).where(eq(checkIns.result, 'ok'))
      expect(firsts.filter(({ type }) => type === 'entry')).toHaveLength(seen.filter(Boolean).length)
    }),
    { numRuns: 25 },
  )
})

test('a ticket stays good when the secret changes: a new pair signs, the old one goes on verifying', async () => {
  const db = await testDatabase()
  const { scan, ticketOf, registration, event } = await doors(db)
  const before = await ticketOf('lena')
  expect(await ticketOf('lena')).toBe(before)
  const { id, ticketNo } = await registration('amir')
  const after = await ticketText(db, { eventId: event.id, registrationId: id, ticketNo }, 'another secret, after a rotation of keys', minutes(1))
  expect(after.split('.')[1]).not.toBe(before.split('.')[1])
  expect(await scan({ text: before })).toMatchObject({ result: 'ok' })
  expect(await scan({ text: after })).toMatchObject({ result: 'ok' })
  const keys = await db.read.select().from(eventKeys)
  expect(keys).toHaveLength(2)
  expect(JSON.stringify(keys)).not.toContain('MC4CAQAwBQYDK2Vw') // what a private key in the clear begins with
})

test('a sealed key opens for no other event', async () => {
  const db = await testDatabase()
  const { ticketOf, event } = await doors(db)
  await ticketOf('lena')
  const other = await doors(db, { slug: 'other-day', name: 'other' })
  await db.write(async (tx) => void (await tx.update(eventKeys).set({ eventId: other.event.id }).where(eq(eventKeys.eventId, event.id))))
  await other.ticketOf('lena')
  expect(await db.read.$count(eventKeys, eq(eventKeys.eventId, other.event.id))).toBe(2)
})

test('a list that is not there, and a gate of another event, are not taken at their word', async () => {
  const db = await testDatabase()
  const { ticketOf, event } = await doors(db)
  const other = await doors(db, { slug: 'other-day', name: 'other' })
  const text = await ticketOf('lena')
  const base = { id: randomUUID(), by: event.organizerId, text, scannedAt: minutes(99), type: 'entry' as const }
  expect(await checkIn(db, { ...base, listId: 'nowhere', gateId: null }, now)).toEqual({ kind: 'no-such-list' })
  const [list] = await checkinListsOf(db.read, event.id)
  const [foreign] = await gatesOf(db.read, other.event.id)
  expect(await checkIn(db, { ...base, listId: list?.id ?? '', gateId: foreign?.id ?? '' }, now)).toMatchObject({ result: 'ok' })
  expect(await db.read.select({ gateId: checkIns.gateId, scannedAt: checkIns.scannedAt }).from(checkIns)).toEqual([{ gateId: null, scannedAt: now }]) // a clock ahead of ours does not scan in the future
})

/** An event with a front door and a workshop's, two gates, and Lena and Amir registered in person. */
async function doors(db: Db, { slug = 'ai-day', name = 'guest', inPerson = 10 } = {}) {
  const event = await publishedEvent(db, { slug, inPerson, inDays: 1 }, now)
  const [lena = '', amir = ''] = await crowd(db, 2, now, name)
  const people = { lena, amir }
  for (const personId of [lena, amir]) await registerForEvent(db, { eventId: event.id, personId, mode: 'in_person' }, now)
  await db.write(async (tx) => {
    const day = { eventId: event.id, opensAt: now, closesAt: minutes(600) }
    await insertCheckinList(tx, { ...day, name: 'Front door', mode: 'in_person', reEntry: true }, now)
    await insertCheckinList(tx, { ...day, name: 'Workshop', mode: 'any', reEntry: false }, now)
    for (const gate of ['North', 'South']) await insertGate(tx, { eventId: event.id, name: gate }, now)
  })
  const lists = await checkinListsOf(db.read, event.id)
  const gates = await gatesOf(db.read, event.id)
  const registration = async (who: keyof typeof people) => {
    const found = await ownRegistrationIn(db.read, people[who], event.id)
    if (!found) throw new Error(`${who} is not registered`)
    return found
  }
  return {
    event,
    people,
    registration,
    async ticketOf(who: keyof typeof people) {
      const { id, ticketNo } = await registration(who)
      return ticketText(db, { eventId: event.id, registrationId: id, ticketNo }, SECRET, now)
    },
    async scan({ text, id = randomUUID(), list = 'Front door', gate = 'North', type = 'entry', at = now }: { text: string; id?: string; list?: string; gate?: string; type?: 'entry' | 'exit'; at?: Date }): Promise<CheckedIn & { kind: 'judged' }> {
      const listId = lists.find((one) => one.name === list)?.id ?? ''
      const gateId = gates.find((one) => one.name === gate)?.id ?? null
      const answer = await checkIn(db, { id, listId, gateId, by: event.organizerId, text, scannedAt: at, type }, at)
      if (answer.kind !== 'judged') throw new Error(`There is no list ${list}`)
      return answer
    },
  }
}
