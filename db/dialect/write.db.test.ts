import { and, count, eq, gt, sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { engine, prepared, type Tx } from '#db/dialect'
import { testDatabase } from '#test/support/database.ts'
import { rateBuckets } from '../schema/auth.ts'
import { teams } from '../schema/people.ts'
import { jobs } from '../schema/outbox.ts'

test('the engine under test is the one its project names', async (context) => {
  const db = await testDatabase()
  expect(db.engine).toBe(context.task.file.projectName === 'postgres' ? 'postgres' : 'sqlite')
  expect(engine).toBe(db.engine)
})

test('a failed write leaves nothing', async () => {
  const db = await testDatabase()
  const failing = db.write(async (tx) => {
    await tx.insert(teams).values({ id: '1', name: 'Card Services' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await db.read.select().from(teams)).toEqual([])
})

test('a write inside a write throws, and a read beside it too', async () => {
  const db = await testDatabase()
  await expect(db.write(() => db.write(async () => 1))).rejects.toThrow('A write inside a write')
  await expect(db.write(async () => db.read.select().from(teams))).rejects.toThrow('inside a write')
})

test('a handle that leaked out of its write is refused', async () => {
  const db = await testDatabase()
  const leaked = await db.write(async (tx) => ({ tx }))
  expect(() => leaked.tx.insert(teams)).toThrow('This write has ended')
})

test('a read handle cannot write', async () => {
  const db = await testDatabase()
  const reader = db.read as Tx
  await expect((async () => reader.insert(teams).values({ id: '1', name: 'Card Services' }))()).rejects.toThrow()
  expect(await db.read.select().from(teams)).toEqual([])
})

test('of 200 concurrent buyers of 50 seats, 50 get one', async () => {
  const db = await testDatabase()
  await db.write(async (tx) => tx.insert(rateBuckets).values({ key: 'seats', tokens: 50, refilledAtMs: 0 }))
  const buy = () =>
    db.write(async (tx) => {
      const [bought] = await tx
        .update(rateBuckets)
        .set({ tokens: sql`${rateBuckets.tokens} - 1` })
        .where(and(eq(rateBuckets.key, 'seats'), gt(rateBuckets.tokens, 0)))
        .returning()
      return bought !== undefined
    })
  const outcomes = await Promise.all(Array.from({ length: 200 }, buy))
  expect(outcomes.filter(Boolean)).toHaveLength(50)
})

test('200 concurrent writers, every third failing, keep both of their rows or none', async () => {
  const db = await testDatabase()
  const writer = (n: number) =>
    db.write(async (tx) => {
      await tx.insert(teams).values({ id: `${n}-a`, name: `${n}-a` })
      await Promise.resolve()
      await tx.insert(teams).values({ id: `${n}-b`, name: `${n}-b` })
      if (n % 3 === 0) throw new Error('changed its mind')
    })
  const outcomes = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => writer(n)))
  const kept = outcomes.filter((outcome) => outcome.status === 'fulfilled').length
  expect(kept).toBe(133)
  const [rows] = await db.read.select({ n: count() }).from(teams)
  expect(rows?.n).toBe(kept * 2)
})

test('a write returns what its work returns, and what it wrote can be read at once', async () => {
  const db = await testDatabase()
  const id = await db.write(async (tx) => (await tx.insert(teams).values({ id: '1', name: 'Card Services' }).returning())[0]?.id)
  expect(await db.read.select().from(teams)).toEqual([{ id, name: 'Card Services' }])
})

test('days, moments, JSON, large and fractional numbers come back as they went in', async () => {
  const db = await testDatabase()
  const at = new Date('2026-03-29T00:59:59.987Z')
  const payload = { b: 1, a: ['ö', null, true, 0.1], nested: { z: 1, y: 2 } }
  await db.write(async (tx) => tx.insert(jobs).values({ id: '1', name: 'n', dedupeKey: 'k', payload, dueAt: at, attempts: 0 }))
  const [job] = await db.read.select().from(jobs)
  expect(job).toMatchObject({ dueAt: at, payload, leasedUntil: null })
  expect(JSON.stringify(job?.payload)).toBe(JSON.stringify(payload)) // the order of keys too: audit entries are hashed again
  await db.write(async (tx) => tx.insert(rateBuckets).values({ key: 'k', tokens: 0.1 + 0.2, refilledAtMs: Number.MAX_SAFE_INTEGER }))
  expect(await db.read.select().from(rateBuckets)).toEqual([{ key: 'k', tokens: 0.1 + 0.2, refilledAtMs: Number.MAX_SAFE_INTEGER }])
})

test('a prepared query sees the write it is in, and takes dates', async () => {
  const db = await testDatabase()
  const dueBy = prepared((on) => on.select({ id: jobs.id }).from(jobs).where(sql`${jobs.dueAt} <= ${sql.param(sql.placeholder('at'), jobs.dueAt)}`))
  const at = new Date('2026-11-23T12:00:00.000Z')
  const seenInside = await db.write(async (tx) => {
    await tx.insert(jobs).values({ id: '1', name: 'n', dedupeKey: 'k', payload: {}, dueAt: at, attempts: 0 })
    return dueBy(tx, { at })
  })
  expect(seenInside).toEqual([{ id: '1' }])
  expect(await dueBy(db.read, { at })).toEqual([{ id: '1' }])
  expect(await dueBy(db.read, { at: new Date(at.getTime() - 1) })).toEqual([])
})

test('a write that never ends is rolled back, and the next one goes on', async () => {
  const db = await testDatabase()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    let begun = () => {}
    const started = new Promise<void>((resolve) => (begun = resolve))
    const endless = db.write(async (tx) => {
      await tx.insert(teams).values({ id: '1', name: 'Card Services' })
      begun()
      return new Promise(() => {})
    })
    const refused = expect(endless).rejects.toThrow('longer than 15000 ms and was rolled back')
    const next = db.write(async (tx) => tx.insert(teams).values({ id: '2', name: 'Data Office' }))
    await started
    await vi.advanceTimersByTimeAsync(15_000)
    await refused
    await next
  } finally {
    vi.useRealTimers()
  }
  expect(await db.read.select().from(teams)).toEqual([{ id: '2', name: 'Data Office' }])
})
