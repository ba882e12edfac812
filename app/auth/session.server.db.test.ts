import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Db } from '#db/dialect'
import { deactivate, reactivate } from '#db/queries/deactivations.ts'
import { endGrant, grantRole } from '#db/queries/grants.ts'
import { insertPerson } from '#db/queries/people.ts'
import { sessions } from '#db/schema/auth.ts'
import { audit, auditedIn } from '#test/support/audit.ts'
import { testDatabase } from '#test/support/database.ts'
import { beginSession, endSession, personBehind, type Door } from './session.server.ts'
import { endOtherSessions, endSessionNamed, listSessions } from './sessions.server.ts'

const monday = new Date('2026-03-02T08:00:00Z')
const later = (ms: number) => new Date(monday.getTime() + ms)
const minute = 60_000
const hour = 60 * minute

let door: Door
let db: Db
let lena: string

let people = 0

beforeAll(async () => {
  db = await testDatabase()
  door = { db, https: true }
}, 60_000)

beforeEach(async () => {
  await db.write((tx) => tx.delete(sessions))
  lena = await person('lena')
})

test('only the hash of a token is stored: no column of the row lets anybody in', async () => {
  const cookie = await signIn(lena)
  const token = cookie.split('=')[1] ?? ''
  const [row] = await db.read.select().from(sessions)
  expect(row?.id).toBe(createHash('sha256').update(token).digest('base64url'))
  expect(JSON.stringify(row)).not.toContain(token)
  for (const value of Object.values(row ?? {})) expect(await personBehind(door, `__Host-fieldhouse=${String(value)}`, monday)).toBeNull()
})

test('the cookie is bound to this host over https, and out of reach for scripts', async () => {
  const header = await beginSession(door, { personId: lena, way: 'password', device: 'Firefox on Linux', cookieHeader: null }, monday)
  const [pair, ...attributes] = header.split('; ')
  expect(pair).toMatch(/^__Host-fieldhouse=[a-z2-7]{40}$/)
  expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax', 'Secure'])
})

test('without https the cookie has a plain name, because browsers refuse the other', async () => {
  const header = await beginSession({ db, https: false }, { personId: lena, way: 'demo-link', device: '', cookieHeader: null }, monday)
  expect(header).toMatch(/^fieldhouse=/)
  expect(header).not.toContain('Secure')
  expect(header).toContain('HttpOnly')
})

test('a page learns who is there, and what they are from one cookie', async () => {
  await db.write(async (tx) => {
    await grantRole(tx, { personId: lena, role: 'mentor', grantedBy: null, reason: 'test', until: null }, monday)
    await grantRole(tx, { personId: lena, role: 'author', grantedBy: null, reason: 'test', until: later(hour) }, monday)
  })
  const cookie = await signIn(lena)
  expect(await personBehind(door, `other=%E0%A4%A; ${cookie}`, later(minute))).toMatchObject({
    id: lena, name: 'lena', roles: ['learner', 'author', 'mentor'], session: { way: 'password' },
  })
  expect((await personBehind(door, cookie, later(2 * hour)))?.roles).toEqual(['learner', 'mentor'])
  await db.write((tx) => endGrant(tx, { personId: lena, role: 'mentor', endedBy: lena }, later(3 * hour)))
  expect((await personBehind(door, cookie, later(4 * hour)))?.roles).toEqual(['learner'])
})

test('a cookie that is missing, empty, broken or made up is nobody', async () => {
  const made = [null, '', 'fieldhouse=abc', '__Host-fieldhouse=', '__Host-fieldhouse=%00', `__Host-fieldhouse=${'a'.repeat(40)}`, `x__Host-fieldhouse=${'a'.repeat(40)}`, '__Host-fieldhouse=%E0%A4%A']
  for (const cookie of made) expect(await personBehind(door, cookie, monday), String(cookie)).toBeNull()
})

describe('limits', () => {
  test('a session that is not used for eight hours ends', async () => {
    const cookie = await signIn(lena)
    expect(await personBehind(door, cookie, later(8 * hour - 1))).not.toBeNull()
    const other = await signIn(lena)
    expect(await personBehind(door, other, later(8 * hour))).toBeNull()
  })

  test('use moves the idle limit on, and a session ends after seven days however busy', async () => {
    const cookie = await signIn(lena)
    for (let hours = 7; hours < 168; hours += 7) expect(await personBehind(door, cookie, later(hours * hour)), `${hours} h`).not.toBeNull()
    expect(await personBehind(door, cookie, later(168 * hour - 1))).not.toBeNull()
    expect(await personBehind(door, cookie, later(168 * hour))).toBeNull()
  })

  test('the last use is noted once a minute, so reading pages is not writing', async () => {
    const cookie = await signIn(lena)
    const noted = async (at: Date) => {
      await personBehind(door, cookie, at)
      return (await db.read.select().from(sessions))[0]?.lastUsedAt
    }
    expect(await noted(later(59_999))).toEqual(monday)
    expect(await noted(later(minute))).toEqual(later(minute))
    expect(await noted(later(minute + 30_000))).toEqual(later(minute))
  })

  test('signing in sweeps away what can no longer sign anybody in', async () => {
    await signIn(lena)
    await signIn(await person('amir'), later(9 * hour))
    expect(await db.read.select().from(sessions)).toHaveLength(1)
  })
})

describe('a new session at sign-in', () => {
  test('the token that the browser came with stops working', async () => {
    const before = await signIn(lena)
    const amir = await person('amir')
    const after = (await beginSession(door, { personId: amir, way: 'password', device: '', cookieHeader: before }, monday)).split(';')[0] ?? ''
    expect(after).not.toBe(before)
    expect(await personBehind(door, before, monday)).toBeNull()
    expect((await personBehind(door, after, monday))?.name).toBe('amir')
  })

  test('a token that somebody planted is not taken over', async () => {
    const planted = `__Host-fieldhouse=${'a'.repeat(40)}`
    const header = await beginSession(door, { personId: lena, way: 'password', device: '', cookieHeader: planted }, monday)
    expect(header).not.toContain('a'.repeat(40))
    expect(await personBehind(door, planted, monday)).toBeNull()
  })
})

describe('ending sessions', () => {
  test('signing out ends the session in the database and removes the cookie', async () => {
    const cookie = await signIn(lena)
    const header = await endSession(door, cookie, monday)
    expect(header).toMatch(/^__Host-fieldhouse=; .*Max-Age=0/)
    expect(await personBehind(door, cookie, monday)).toBeNull()
    expect(await endSession(door, cookie, monday)).toBe(header)
  })

  test('the list names this session first and each by a name that lets nobody in', async () => {
    const here = await signIn(lena)
    const there = await signIn(lena, later(minute))
    await signIn(await person('amir'), monday)
    const me = await present(here, later(2 * minute))
    const list = await listSessions(db, me, later(2 * minute))
    expect(list.map(({ isThisOne, device, way }) => ({ isThisOne, device, way }))).toEqual([
      { isThisOne: true, device: 'Firefox on Linux', way: 'password' },
      { isThisOne: false, device: 'Firefox on Linux', way: 'password' },
    ])
    for (const { publicId } of list) expect(await personBehind(door, `__Host-fieldhouse=${publicId}`, later(2 * minute))).toBeNull()
    expect(await personBehind(door, there, later(2 * minute))).not.toBeNull()
  })

  test('a person ends one of their own sessions and nobody else\'s', async () => {
    const here = await signIn(lena)
    const there = await signIn(lena)
    const amirs = await signIn(await person('amir'))
    const me = await present(here)
    expect(await endSessionNamed({ db, audit }, me, (await present(there)).session.publicId, monday)).toBe(true)
    expect(await endSessionNamed({ db, audit }, me, (await present(amirs)).session.publicId, monday)).toBe(false)
    expect(await endSessionNamed({ db, audit }, me, 'nothing', monday)).toBe(false)
    expect(await Promise.all([here, there, amirs].map(async (cookie) => (await personBehind(door, cookie, monday))?.name))).toEqual(['lena', undefined, 'amir'])
    expect(await auditedIn(db, `person:${lena}`)).toMatchObject([{ kind: 'session.ended', subject: `person:${lena}` }])
  })

  test('a person ends all of their sessions but the one they ask from', async () => {
    const here = await signIn(lena)
    const others = [await signIn(lena), await signIn(lena)]
    const amirs = await signIn(await person('amir'))
    expect(await endOtherSessions({ db, audit }, await present(here), monday)).toBe(2)
    expect(await Promise.all([here, ...others, amirs].map(async (cookie) => (await personBehind(door, cookie, monday))?.name))).toEqual(['lena', undefined, undefined, 'amir'])
    expect(await auditedIn(db, `person:${lena}`)).toEqual([{ kind: 'session.others-ended', subject: `person:${lena}`, body: { by: lena, ended: 2 } }])
  })
})

describe('[S2] somebody who is deactivated', () => {
  test('is out of every session at once, and in again only when the deactivation has ended', async () => {
    const cookies = [await signIn(lena), await signIn(lena), await signIn(lena)]
    await db.write((tx) => deactivate(tx, { personId: lena, by: null, reason: 'left the company' }, monday))
    for (const cookie of cookies) expect(await personBehind(door, cookie, later(1))).toBeNull()
    await db.write((tx) => reactivate(tx, { personId: lena, by: lena }, later(minute)))
    expect(await personBehind(door, cookies[0] ?? '', later(minute))).not.toBeNull()
  })

  test('a leaver is in on the last day, wherever they are, and out the day after', async () => {
    const gone = await person('amir', '2026-03-02')
    const evening = new Date('2026-03-03T11:00:00Z') // 23:00 on the second, in the zone where days end last
    const cookie = await signIn(gone, evening)
    expect(await personBehind(door, cookie, evening)).not.toBeNull()
    expect(await personBehind(door, cookie, new Date('2026-03-03T12:00:00Z'))).toBeNull()
  })
})

async function person(name: string, leftOn: string | null = null): Promise<string> {
  const id = await db.write((tx) => insertPerson(tx, { handle: `${name}-${++people}`, name, email: `${name}-${people}@example.com`, leftOn }, monday))
  if (!id) throw new Error(`${name} is there already`)
  return id
}

async function signIn(personId: string, at = monday): Promise<string> {
  const header = await beginSession(door, { personId, way: 'password', device: 'Firefox on Linux', cookieHeader: null }, at)
  return header.split(';')[0] ?? ''
}

async function present(cookie: string, at = monday) {
  const found = await personBehind(door, cookie, at)
  if (!found) throw new Error('nobody is behind this cookie')
  return found
}
