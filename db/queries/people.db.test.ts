import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { seedDemo } from '../seed/demo.ts'
import { everybody } from '../seed/people.ts'
import { deactivate } from './deactivations.ts'
import { endGrant, grantRole, grantsOf, peopleWithRole, rolesOf } from './grants.ts'
import { directReports, everyone, insertPerson, personByEmail, personByHandle, personById } from './people.ts'

const at = new Date('2026-11-23T12:00:00.000Z')
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)

async function house() {
  const db = await testDatabase()
  await seedDemo(db, at)
  return db
}

test('the demonstration fills a new house once, with the same ids each time', async () => {
  const db = await house()
  expect(await seedDemo(db, later(1))).toBe(false)
  expect(await everyone(db.read)).toHaveLength(everybody.length)
  expect(await personById(db.read, people.lena.id)).toMatchObject({ handle: 'lena', name: 'Lena Okafor', team: 'Card Services', managerId: people.marcus.id })
})

test('people are found by handle, and by address in any case', async () => {
  const db = await house()
  expect(await personByHandle(db.read, 'maya')).toMatchObject({ id: people.maya.id })
  expect(await personByEmail(db.read, 'Maya@Example.com')).toMatchObject({ id: people.maya.id })
  expect(await personByHandle(db.read, 'nobody')).toBeUndefined()
})

test('an address belongs to one person, in whatever case it is written', async () => {
  const db = await house()
  const second = await db.write((tx) => insertPerson(tx, { handle: 'lena2', name: 'Lena Again', email: 'LENA@example.com' }, at))
  expect(second).toBeUndefined()
})

test('a manager sees direct reports', async () => {
  const db = await house()
  expect((await directReports(db.read, people.marcus.id)).map((person) => person.handle)).toEqual(['amir', 'ingrid', 'lena'])
})

test('a role holds from its grant until its end, and not a moment longer', async () => {
  const db = await house()
  const grant = { personId: people.lena.id, role: 'host', grantedBy: people.ada.id, reason: 'Office hours in December', until: later(24) } as const
  expect(await db.write((tx) => grantRole(tx, grant, at))).toBe(true)
  expect(await rolesOf(db.read, people.lena.id, later(23))).toEqual(['host'])
  expect(await rolesOf(db.read, people.lena.id, later(24))).toEqual([])
  expect((await peopleWithRole(db.read, 'host', later(1))).map((person) => person.name)).toEqual(['Hana Sato', 'Lena Okafor'])
})

test('nobody is sent to a role holder who was deactivated or has left', async () => {
  const db = await house()
  const hosts = async (when: Date) => (await peopleWithRole(db.read, 'host', when)).map((person) => person.name)
  await db.write((tx) => insertPerson(tx, { id: 'left', handle: 'left', name: 'Lou Past', email: 'lou@example.com', leftOn: '2026-11-30' }, at))
  await db.write((tx) => grantRole(tx, { personId: 'left', role: 'host', grantedBy: people.ada.id, reason: 'Office hours', until: null }, at))
  expect(await hosts(at)).toEqual(['Hana Sato', 'Lou Past'])
  expect(await hosts(new Date('2026-12-02T12:00:00Z'))).toEqual(['Hana Sato'])
  await db.write((tx) => deactivate(tx, { personId: people.hana.id, by: people.ada.id, reason: 'Left today' }, at))
  expect(await hosts(at)).toEqual(['Lou Past'])
})

test('granting twice is once; after it ran out it can be granted again, and both rows stay', async () => {
  const db = await house()
  const grant = { personId: people.lena.id, role: 'host', grantedBy: people.ada.id, reason: 'December', until: later(24) } as const
  expect(await db.write((tx) => grantRole(tx, grant, at))).toBe(true)
  expect(await db.write((tx) => grantRole(tx, grant, at))).toBe(false)
  expect(await db.write((tx) => grantRole(tx, { ...grant, reason: 'January', until: null }, later(48)))).toBe(true)
  expect((await grantsOf(db.read, people.lena.id)).map((row) => [row.reason, row.endedAt])).toEqual([['December', later(24)], ['January', null]])
})

test('an ended grant names who ended it, and ends once', async () => {
  const db = await house()
  const end = { personId: people.hana.id, role: 'host', endedBy: people.ada.id } as const
  expect(await db.write((tx) => endGrant(tx, end, later(1)))).toBe(true)
  expect(await db.write((tx) => endGrant(tx, end, later(2)))).toBe(false)
  expect(await rolesOf(db.read, people.hana.id, later(3))).toEqual([])
  expect((await grantsOf(db.read, people.hana.id))[0]).toMatchObject({ endedBy: people.ada.id, endedAt: later(1) })
})
