import { beforeEach, expect, test } from 'vitest'

import { createAudit } from '#app/platform/audit.server.ts'
import type { Db } from '#db/dialect'
import { auditAfter } from '#db/queries/audit.ts'
import { deactivate } from '#db/queries/deactivations.ts'
import { rolesOf } from '#db/queries/grants.ts'
import { insertPerson, personById } from '#db/queries/people.ts'
import { oneTimeLinks } from '#db/schema/auth.ts'
import { testDatabase } from '#test/support/database.ts'
import { FIRST_ADMINISTRATOR_LINK_MS, firstAdministratorLink, makeFirstAdministrator, opensHouse } from './first-administrator.server.ts'
import { signIn } from './sign-in.server.ts'

const monday = new Date('2026-03-02T08:00:00Z')
const later = (ms: number) => new Date(monday.getTime() + ms)
const ada = { name: 'Ada Whitlock', email: 'Ada@example.com', password: 'tea before the meeting' }

const audit = createAudit({ auditKey: 'a key for this test, kept nowhere', checkpointFile: '/dev/null' })

let db: Db
beforeEach(async () => {
  db = await testDatabase()
}, 60_000)

test('the link makes one administrator, once, who then signs in with the password', async () => {
  const token = await printed()
  expect(await opensHouse(db, token, later(1))).toBe(true)
  const made = await makeFirstAdministrator({ db, audit }, { token, ...ada }, later(1))
  if (made.kind !== 'made') throw new Error(made.kind)
  expect(await rolesOf(db.read, made.personId, later(2))).toEqual(['administrator'])
  expect(await personById(db.read, made.personId)).toMatchObject({ name: 'Ada Whitlock', email: 'ada@example.com', handle: 'ada' })
  expect(await signIn(db, { email: 'ada@example.com', password: ada.password, network: '203.0.113.7', secret: 'a-pepper-for-tests' }, later(2))).toEqual({ kind: 'right', personId: made.personId })
  expect(await opensHouse(db, token, later(2))).toBe(false)
  expect(await auditAfter(db.read, 0, 10)).toMatchObject([{ kind: 'role.granted', subject: `person:${made.personId}`, body: { role: 'administrator', grantedBy: null } }])
  expect(await makeFirstAdministrator({ db, audit }, { token, ...ada, email: 'eve@example.com' }, later(2))).toEqual({ kind: 'link-ended' })
  expect(await firstAdministratorLink(db, later(3))).toBeNull()
})

test('two who use the link at the same moment make one administrator', async () => {
  const token = await printed()
  const outcomes = await Promise.all(['ada', 'eve'].map((name) => makeFirstAdministrator({ db, audit }, { token, ...ada, email: `${name}@example.com` }, later(1))))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['link-ended', 'made'])
})

test('the link ends after an hour, when a newer one is printed, and when it is not the link', async () => {
  const first = await printed()
  expect(await opensHouse(db, first, later(FIRST_ADMINISTRATOR_LINK_MS - 1))).toBe(true)
  expect(await opensHouse(db, first, later(FIRST_ADMINISTRATOR_LINK_MS))).toBe(false)
  expect(await makeFirstAdministrator({ db, audit }, { token: first, ...ada }, later(FIRST_ADMINISTRATOR_LINK_MS))).toEqual({ kind: 'link-ended' })
  const second = await printed()
  expect([await opensHouse(db, first, later(1)), await opensHouse(db, second, later(1)), await opensHouse(db, 'guess', later(1))]).toEqual([false, true, false])
})

test('only the hash of the link is stored', async () => {
  const token = await printed()
  expect(token).toHaveLength(43)
  expect(JSON.stringify(await db.read.select().from(oneTimeLinks))).not.toContain(token)
})

test('an address that is taken leaves the link usable', async () => {
  await db.write((tx) => insertPerson(tx, { handle: 'ada', name: 'Another Ada', email: 'ada@example.com' }, monday))
  const token = await printed()
  expect(await makeFirstAdministrator({ db, audit }, { token, ...ada }, later(1))).toEqual({ kind: 'address-taken' })
  expect(await makeFirstAdministrator({ db, audit }, { token, ...ada, email: 'ada@other.example.com' }, later(2))).toMatchObject({ kind: 'made' })
})

test('a house whose only administrator was deactivated prints a link again', async () => {
  const made = await makeFirstAdministrator({ db, audit }, { token: await printed(), ...ada }, monday)
  if (made.kind !== 'made') throw new Error(made.kind)
  await db.write((tx) => deactivate(tx, { personId: made.personId, by: null, reason: 'left' }, later(1)))
  expect(await firstAdministratorLink(db, later(2))).toMatch(/^\/first-administrator\//)
})

async function printed(): Promise<string> {
  const path = await firstAdministratorLink(db, monday)
  if (!path) throw new Error('the house has an administrator')
  return path.slice('/first-administrator/'.length)
}
