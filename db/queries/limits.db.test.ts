import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { seedDemo } from '../seed/demo.ts'
import { answerKey, claimKey, deleteOldKeys } from './idempotency.ts'
import { insertOneTimeLink, useLink } from './one-time-links.ts'
import { deleteIdleBuckets, takeToken } from './rates.ts'
import { clearThrottle, recordFailure, throttlesOf } from './throttles.ts'

const at = new Date('2026-11-23T12:00:00.000Z')
const later = (ms: number) => new Date(at.getTime() + ms)

test('100 requests at once on a bucket of ten: ten pass', async () => {
  const db = await testDatabase()
  const bucket = { key: 'runs:lena', capacity: 10, refillPerMinute: 60 }
  const taken = await Promise.all(Array.from({ length: 100 }, () => db.write((tx) => takeToken(tx, bucket, at))))
  expect(taken.filter((one) => one.allowed)).toHaveLength(10)
  expect(taken.find((one) => !one.allowed)).toEqual({ allowed: false, retryAfterMs: 1000 })
})

test('a bucket refills with time, never beyond its size, and a clock that runs behind gives nothing', async () => {
  const db = await testDatabase()
  const bucket = { key: 'k', capacity: 2, refillPerMinute: 30 }
  const take = (moment: Date) => db.write((tx) => takeToken(tx, bucket, moment))
  expect(await take(at)).toEqual({ allowed: true, left: 1 })
  expect(await take(at)).toEqual({ allowed: true, left: 0 })
  expect(await take(later(-60_000))).toEqual({ allowed: false, retryAfterMs: 2000 })
  expect(await take(later(1_999))).toMatchObject({ allowed: false })
  expect(await take(later(2_000))).toEqual({ allowed: true, left: 0 })
  expect(await take(later(600_000))).toEqual({ allowed: true, left: 1 })
})

test('sweeping idle buckets gives nobody more than a full one', async () => {
  const db = await testDatabase()
  const bucket = { key: 'k', capacity: 1, refillPerMinute: 1 }
  await db.write((tx) => takeToken(tx, bucket, at))
  await db.write((tx) => deleteIdleBuckets(tx, at))
  expect(await db.write((tx) => takeToken(tx, bucket, at))).toMatchObject({ allowed: false })
  await db.write((tx) => deleteIdleBuckets(tx, later(1)))
  expect(await db.write((tx) => takeToken(tx, bucket, later(1)))).toEqual({ allowed: true, left: 0 })
})

test('failures count up inside the window and begin again after it', async () => {
  const db = await testDatabase()
  const fail = (moment: Date) => db.write((tx) => recordFailure(tx, 'person:lena', 60_000, moment))
  await Promise.all(Array.from({ length: 20 }, () => fail(at)))
  expect((await throttlesOf(db.read, ['person:lena', 'address:::1']))[0]).toMatchObject({ failures: 20, firstFailedAt: at })
  expect(await fail(later(60_000))).toMatchObject({ failures: 21, firstFailedAt: at })
  expect(await fail(later(60_001))).toMatchObject({ failures: 1, firstFailedAt: later(60_001) })
  await db.write((tx) => clearThrottle(tx, 'person:lena'))
  expect(await throttlesOf(db.read, ['person:lena'])).toEqual([])
})

test('a one-time link lets one of many in, in time, for its purpose', async () => {
  const db = await testDatabase()
  await db.write((tx) => insertOneTimeLink(tx, { tokenHash: 'h', purpose: 'first-administrator', personId: null, expiresAt: later(1000) }, at))
  const use = (purpose: 'first-administrator' | 'new-password', moment: Date) => db.write((tx) => useLink(tx, 'h', purpose, moment))
  expect(await use('new-password', at)).toBeUndefined()
  expect(await use('first-administrator', later(1000))).toBeUndefined()
  const used = await Promise.all(Array.from({ length: 5 }, () => use('first-administrator', later(999))))
  expect(used.filter(Boolean)).toHaveLength(1)
})

test('a form sent twice is done once and answered twice', async () => {
  const db = await testDatabase()
  await seedDemo(db, at)
  const use = { personId: people.lena.id, key: 'k', route: '/learn/enrolments', bodyHash: 'b' }
  const send = () =>
    db.write(async (tx) => {
      const claim = await claimKey(tx, use, at)
      if (claim.kind === 'new') await answerKey(tx, use, { status: 303, location: '/learn/ai-essentials' })
      return claim
    })
  const claims = await Promise.all([send(), send(), send()])
  expect(claims.filter((claim) => claim.kind === 'new')).toHaveLength(1)
  expect(await send()).toEqual({ kind: 'again', status: 303, location: '/learn/ai-essentials' })
})

test('a key is good for one form of one person, and not for ever', async () => {
  const db = await testDatabase()
  await seedDemo(db, at)
  const use = { personId: people.lena.id, key: 'k', route: '/learn/enrolments', bodyHash: 'b' }
  const claim = (change: Partial<typeof use>) => db.write((tx) => claimKey(tx, { ...use, ...change }, at))
  expect(await claim({})).toEqual({ kind: 'new' })
  expect(await claim({ bodyHash: 'other' })).toEqual({ kind: 'misused' })
  expect(await claim({ route: '/account' })).toEqual({ kind: 'misused' })
  expect(await claim({ personId: people.amir.id })).toEqual({ kind: 'new' })
  await db.write((tx) => deleteOldKeys(tx, later(1)))
  expect(await claim({})).toEqual({ kind: 'new' })
})

test('work that fails gives its key back', async () => {
  const db = await testDatabase()
  await seedDemo(db, at)
  const use = { personId: people.lena.id, key: 'k', route: '/learn/enrolments', bodyHash: 'b' }
  const failing = db.write(async (tx) => {
    await claimKey(tx, use, at)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await db.write((tx) => claimKey(tx, use, at))).toEqual({ kind: 'new' })
})
