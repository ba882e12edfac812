import type * as Argon2 from '@node-rs/argon2'
import { hash, verify } from '@node-rs/argon2'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import type { Db } from '#db/dialect'
import { deactivate } from '#db/queries/deactivations.ts'
import { passwordOf, setPassword } from '#db/queries/passwords.ts'
import { insertPerson, personById } from '#db/queries/people.ts'
import { sessions, signInThrottles } from '#db/schema/auth.ts'
import { audit, auditedIn } from '#test/support/audit.ts'
import { testDatabase } from '#test/support/database.ts'
import { changePassword } from './change-password.server.ts'
import { hashPassword, isOutdated } from './password.server.ts'
import type { Person } from './person.ts'
import { beginSession, personBehind } from './session.server.ts'
import { signIn } from './sign-in.server.ts'
import { SIGN_INS_PER_NETWORK, SIGN_INS_PER_PERSON } from './sign-in-limits.server.ts'

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof Argon2>()
  return { ...real, verify: vi.fn(real.verify) }
})

const monday = new Date('2026-03-02T08:00:00Z')
const later = (ms: number) => new Date(monday.getTime() + ms)
const minute = 60_000
const password = 'tea before the meeting'
const office = '203.0.113.7'

let db: Db
let lena: string
let kept: string

beforeAll(async () => {
  db = await testDatabase()
  kept = await hashPassword(password)
  lena = await person('lena')
}, 60_000)

beforeEach(() => db.write(async (tx) => {
  await tx.delete(signInThrottles)
  await tx.delete(sessions)
  await setPassword(tx, lena, kept, monday)
}))

describe('e-mail and password', () => {
  test('the right pair is the person, in whatever case the address was typed', async () => {
    expect(await signIn(db, { email: 'Lena@Example.com', password, network: office, secret: 'a-pepper-for-tests' }, monday)).toEqual({ kind: 'right', personId: lena })
  })

  test('a wrong password, an unknown address, a person without a password and one who has left get one answer', async () => {
    const gone = await person('gone')
    await person('amir', false)
    await db.write((tx) => deactivate(tx, { personId: gone, by: null, reason: 'left' }, monday))
    const answers = await Promise.all([
      signIn(db, { email: 'lena@example.com', password: 'tea after the meeting', network: office, secret: 'a-pepper-for-tests' }, monday),
      signIn(db, { email: 'nobody@example.com', password, network: office, secret: 'a-pepper-for-tests' }, monday),
      signIn(db, { email: 'amir@example.com', password, network: office, secret: 'a-pepper-for-tests' }, monday),
      signIn(db, { email: 'gone@example.com', password, network: office, secret: 'a-pepper-for-tests' }, monday),
    ])
    expect(answers).toEqual(Array(4).fill({ kind: 'wrong' }))
  })

  test('an unknown address costs one verification of a hash with the same parameters, so the time says nothing', async () => {
    for (const email of ['lena@example.com', 'nobody@example.com', 'hana@example.com']) {
      vi.mocked(verify).mockClear()
      await signIn(db, { email, password: 'tea after the meeting', network: office, secret: 'a-pepper-for-tests' }, monday)
      const checked = vi.mocked(verify).mock.calls.map(([hashed]) => String(hashed).split('$').slice(0, 4).join('$'))
      expect(checked, email).toEqual(['$argon2id$v=19$m=19456,t=2,p=1'])
    }
  })

  test('a hash with older parameters is renewed at the next right sign-in, and the password keeps its date', async () => {
    const old = await hash(password, { algorithm: 2, memoryCost: 8_192, timeCost: 1, parallelism: 1 })
    await db.write((tx) => setPassword(tx, lena, old, later(-minute)))
    await signIn(db, { email: 'lena@example.com', password, network: office, secret: 'a-pepper-for-tests' }, monday)
    const renewed = await passwordOf(db.read, lena)
    expect(isOutdated(renewed?.hash ?? old)).toBe(false)
    expect(renewed?.changedAt).toEqual(later(-minute))
  })
})

describe('limits', () => {
  const wrong = (email: string, at = monday, network = office) => signIn(db, { email, password: 'tea after the meeting', network, secret: 'a-pepper-for-tests' }, at)

  test('after ten wrong tries in a quarter of an hour a person waits, even with the right password, and then may try again', async () => {
    for (let n = 0; n < SIGN_INS_PER_PERSON; n++) expect(await wrong('lena@example.com', later(n))).toEqual({ kind: 'wrong' })
    expect(await wrong('lena@example.com', later(minute))).toEqual({ kind: 'wait', waitMs: 14 * minute })
    expect(await signIn(db, { email: 'lena@example.com', password, network: '198.51.100.9', secret: 'a-pepper-for-tests' }, later(2 * minute))).toEqual({ kind: 'wait', waitMs: 13 * minute })
    expect(await signIn(db, { email: 'lena@example.com', password, network: office, secret: 'a-pepper-for-tests' }, later(15 * minute + 1))).toMatchObject({ kind: 'right' })
  })

  test('somebody who does not exist waits after as many tries', async () => {
    for (let n = 0; n < SIGN_INS_PER_PERSON; n++) await wrong('nobody@example.com')
    expect(await wrong('nobody@example.com')).toMatchObject({ kind: 'wait' })
    expect(await wrong('NOBODY@example.com ')).toMatchObject({ kind: 'wait' })
  })

  test('tries that come all at once are all counted', async () => {
    const answers = await Promise.all(Array.from({ length: SIGN_INS_PER_PERSON + 5 }, () => wrong('lena@example.com')))
    expect(answers.filter(({ kind }) => kind === 'wrong')).toHaveLength(SIGN_INS_PER_PERSON)
  })

  test('a right sign-in gives the tries back', async () => {
    for (let n = 0; n < SIGN_INS_PER_PERSON - 1; n++) await wrong('lena@example.com')
    await signIn(db, { email: 'lena@example.com', password, network: office, secret: 'a-pepper-for-tests' }, monday)
    expect(await wrong('lena@example.com')).toEqual({ kind: 'wrong' })
  })

  test('a network that tries many names waits, and another network does not', async () => {
    await db.write((tx) => tx.insert(signInThrottles).values({ key: `network:${office}`, failures: SIGN_INS_PER_NETWORK, firstFailedAt: monday, lastFailedAt: monday }))
    expect(await wrong('somebody@example.com', later(minute))).toEqual({ kind: 'wait', waitMs: 14 * minute })
    expect(await wrong('somebody@example.com', later(minute), '198.51.100.9')).toEqual({ kind: 'wrong' })
  })

  test('an office where everyone signs in rightly never waits', async () => {
    await db.write((tx) => tx.insert(signInThrottles).values({ key: `network:${office}`, failures: SIGN_INS_PER_NETWORK - 1, firstFailedAt: monday, lastFailedAt: monday }))
    for (let n = 0; n < 3; n++) expect(await signIn(db, { email: 'lena@example.com', password, network: office, secret: 'a-pepper-for-tests' }, monday)).toMatchObject({ kind: 'right' })
  })

  test('no address and no network that was typed is kept in clear', async () => {
    await wrong('my secret instead of my address')
    const rows = await db.read.select().from(signInThrottles)
    expect(JSON.stringify(rows)).not.toContain('secret')
  })
})

describe('changing a password', () => {
  const change = async (current: string, next: string, at = monday) => {
    const cookie = (await beginSession({ db, https: false }, { personId: lena, way: 'password', device: '', cookieHeader: null }, at)).split(';')[0] ?? ''
    const person = (await personBehind({ db, https: false }, cookie, at)) as Person
    return { cookie, outcome: await changePassword({ db, audit }, person, { current, next, network: office, secret: 'a-pepper-for-tests' }, at) }
  }

  test('needs the current one, and ends every other session', async () => {
    const elsewhere = (await beginSession({ db, https: false }, { personId: lena, way: 'password', device: '', cookieHeader: null }, monday)).split(';')[0] ?? ''
    const { cookie, outcome } = await change(password, 'coffee after the meeting')
    expect(outcome).toEqual({ kind: 'changed', endedSessions: 1 })
    expect(await auditedIn(db, `person:${lena}`)).toEqual([{ kind: 'password.changed', subject: `person:${lena}`, body: { by: lena, endedSessions: 1 } }])
    expect(await personBehind({ db, https: false }, elsewhere, monday)).toBeNull()
    expect(await personBehind({ db, https: false }, cookie, monday)).not.toBeNull()
    expect(await signIn(db, { email: 'lena@example.com', password, network: office, secret: 'a-pepper-for-tests' }, monday)).toEqual({ kind: 'wrong' })
    expect(await signIn(db, { email: 'lena@example.com', password: 'coffee after the meeting', network: office, secret: 'a-pepper-for-tests' }, monday)).toMatchObject({ kind: 'right' })
  })

  test('with a wrong current one changes nothing, and guessing it is limited too', async () => {
    const before = await auditedIn(db, `person:${lena}`)
    for (let n = 0; n < SIGN_INS_PER_PERSON; n++) expect((await change('tea after the meeting', 'coffee after the meeting')).outcome).toEqual({ kind: 'wrong-current' })
    expect((await change(password, 'coffee after the meeting')).outcome).toMatchObject({ kind: 'wait' })
    expect((await passwordOf(db.read, lena))?.hash).toBe(kept)
    expect(await auditedIn(db, `person:${lena}`)).toEqual(before)
  })

  test('to an easy one is refused in words', async () => {
    expect((await change(password, 'short')).outcome).toMatchObject({ kind: 'unfit', sentence: expect.stringContaining('at least 12') as string })
  })

  test('a person who never had one sets the first without a current one', async () => {
    const hana = await person('hana', false)
    const row = await personById(db.read, hana)
    const session = { publicId: 'x', way: 'demo-link', expiresAt: monday } as const
    const first = await changePassword({ db, audit }, { ...row, id: hana, session, roles: ['learner'] } as unknown as Person, { current: '', next: password, network: office, secret: 'a-pepper-for-tests' }, monday)
    expect(first).toEqual({ kind: 'changed', endedSessions: 0 })
  })
})

async function person(handle: string, withPassword = true): Promise<string> {
  return db.write(async (tx) => {
    const id = await insertPerson(tx, { handle, name: handle, email: `${handle}@example.com` }, monday)
    if (!id) throw new Error(`${handle} is there already`)
    if (withPassword) await setPassword(tx, id, kept, monday)
    return id
  })
}
