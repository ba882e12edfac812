import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { seedDemo } from '../seed/demo.ts'
import { finishJob, leaseJobs, planJob, postponeJob } from './jobs.ts'
import { leaseParcels, markSent, parkParcel, postponeParcel } from './outbox-delivery.ts'
import { queueParcel } from './outbox.ts'

const at = new Date('2026-11-23T12:00:00.000Z')
const later = (ms: number) => new Date(at.getTime() + ms)
const job = { name: 'sweep', dedupeKey: 'sweep:2026-11-23', payload: {}, dueAt: at }
const mine = { by: 'one', forMs: 1_000, limit: 10 }
const theirs = { ...mine, by: 'two' }

test('the same work is planned once', async () => {
  const db = await testDatabase()
  const planned = await Promise.all(Array.from({ length: 5 }, () => db.write((tx) => planJob(tx, job, at))))
  expect(planned.filter(Boolean)).toHaveLength(1)
})

test('of two processes one gets the job; the other gets it when the first has died', async () => {
  const db = await testDatabase()
  await db.write((tx) => planJob(tx, job, at))
  const leased = await Promise.all([db.write((tx) => leaseJobs(tx, mine, at)), db.write((tx) => leaseJobs(tx, theirs, at))])
  expect(leased.flat()).toHaveLength(1)
  expect(await db.write((tx) => leaseJobs(tx, theirs, later(1_000)))).toHaveLength(0)
  const [taken] = await db.write((tx) => leaseJobs(tx, theirs, later(1_001)))
  expect(taken).toMatchObject({ leasedBy: 'two', attempts: 2 })
})

test('a job whose lease was lost cannot be finished by who lost it', async () => {
  const db = await testDatabase()
  await db.write((tx) => planJob(tx, job, at))
  const [{ id } = { id: '' }] = await db.write((tx) => leaseJobs(tx, mine, at))
  await db.write((tx) => leaseJobs(tx, theirs, later(1_001)))
  expect(await db.write((tx) => finishJob(tx, { id, by: 'one' }, later(1_002)))).toBe(false)
  expect(await db.write((tx) => finishJob(tx, { id, by: 'two' }, later(1_002)))).toBe(true)
  expect(await db.write((tx) => leaseJobs(tx, mine, later(99_999)))).toEqual([])
})

test('a postponed job comes back when it is due, with what went wrong', async () => {
  const db = await testDatabase()
  await db.write((tx) => planJob(tx, job, at))
  const [{ id } = { id: '' }] = await db.write((tx) => leaseJobs(tx, mine, at))
  await db.write((tx) => postponeJob(tx, { id, by: 'one', dueAt: later(5_000), error: 'The mail server was away' }))
  expect(await db.write((tx) => leaseJobs(tx, theirs, later(4_999)))).toEqual([])
  expect((await db.write((tx) => leaseJobs(tx, theirs, later(5_000))))[0]).toMatchObject({ lastError: 'The mail server was away' })
})

async function withParcel() {
  const db = await testDatabase()
  await seedDemo(db, at)
  const parcel = { kind: 'mail', dedupeKey: 'completed:1', personId: people.lena.id, payload: { course: 'ai-essentials' } } as const
  await db.write((tx) => queueParcel(tx, parcel, at))
  await db.write((tx) => queueParcel(tx, parcel, later(1)))
  const lease = (by: typeof mine, moment: Date) => db.write((tx) => leaseParcels(tx, by, moment))
  return { db, lease }
}

test('what is queued twice is sent once', async () => {
  const { db, lease } = await withParcel()
  const leased = (await Promise.all([lease(mine, at), lease(theirs, at)])).flat()
  expect(leased).toHaveLength(1)
  const [{ id, leasedBy } = { id: '', leasedBy: '' }] = leased
  expect(await db.write((tx) => markSent(tx, { id, by: leasedBy ?? '' }, later(5)))).toBe(true)
  expect(await lease(mine, later(99_999))).toEqual([])
})

test('what cannot be sent waits, and is given up for a person to look at', async () => {
  const { db, lease } = await withParcel()
  const [{ id } = { id: '' }] = await lease(mine, at)
  await db.write((tx) => postponeParcel(tx, { id, by: 'one', dueAt: later(60_000), error: '421' }))
  expect(await lease(mine, later(59_999))).toEqual([])
  expect(await lease(mine, later(60_000))).toMatchObject([{ attempts: 2, lastError: '421' }])
  expect(await db.write((tx) => parkParcel(tx, { id, by: 'one', error: '550' }, later(60_001)))).toBe(true)
  expect(await lease(mine, later(999_999))).toEqual([])
})
