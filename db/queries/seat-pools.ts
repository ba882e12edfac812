import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { capacityChanges, seatPools } from '../schema/seats.ts'

export type Pool = typeof seatPools.$inferSelect

const poolId = sql.placeholder('poolId')
const hasRoom = or(isNull(seatPools.capacity), lt(seatPools.taken, seatPools.capacity))
const plus = (column: typeof seatPools.taken | typeof seatPools.waiting | typeof seatPools.nextSeq, n: 1 | -1) => sql`${column} + ${sql.raw(String(n))}`

const byId = prepared((db) => db.select().from(seatPools).where(eq(seatPools.id, poolId)))

export async function poolById(db: Reader, id: string): Promise<Pool | undefined> {
  return (await byId(db, { poolId: id }))[0]
}

const hold = prepared((db) => db.update(seatPools).set({ waiting: sql`${seatPools.waiting}` }).where(eq(seatPools.id, sql`(select min(id) from seat_pools where scope_id = ${sql.placeholder('scopeId')})`)).returning({ id: seatPools.id }))
const ofScope = prepared((db) => db.select().from(seatPools).where(eq(seatPools.scopeId, sql.placeholder('scopeId'))).orderBy(asc(seatPools.mode)))

/**
 * The scope's pools, held until this write ends. Whoever will decide about seats asks for this first. One row, always the same one, stands for
 * all of the scope: PostgreSQL locks several rows of one statement in no certain order, and two writes then wait for each other (seen).
 */
export async function heldPools(tx: Tx, scopeId: string): Promise<Pool[]> {
  await hold(tx, { scopeId })
  return ofScope(tx, { scopeId })
}

/*
 * The counters decide. Each is moved by one statement that also looks whether it may, so nothing is ever counted first and written later:
 * that would give a seat twice on PostgreSQL. The row's lock is held until the transaction ends.
 */

const take = prepared((db) => db.update(seatPools).set({ taken: plus(seatPools.taken, 1) }).where(and(eq(seatPools.id, poolId), eq(seatPools.waiting, 0), hasRoom)).returning({ id: seatPools.id }))

/** A free place, unless somebody waits: who comes late never passes the queue. */
export async function takePlace(tx: Tx, id: string): Promise<boolean> {
  return (await take(tx, { poolId: id })).length > 0
}

const queue = prepared((db) => db.update(seatPools).set({ waiting: plus(seatPools.waiting, 1), nextSeq: plus(seatPools.nextSeq, 1) }).where(and(eq(seatPools.id, poolId), lt(seatPools.waiting, seatPools.waitlistLimit))).returning({ seq: seatPools.nextSeq }))

/** A number in the queue; undefined when the queue is full. */
export async function queueUp(tx: Tx, id: string): Promise<number | undefined> {
  return (await queue(tx, { poolId: id }))[0]?.seq
}

const callIn = prepared((db) => db.update(seatPools).set({ taken: plus(seatPools.taken, 1), waiting: plus(seatPools.waiting, -1) }).where(and(eq(seatPools.id, poolId), gt(seatPools.waiting, 0), hasRoom, isNull(seatPools.pausedAt))).returning({ id: seatPools.id }))

/** A free place for the head of the queue; false when there is none, nobody waits, or promotion is paused. */
export async function callNextIn(tx: Tx, id: string): Promise<boolean> {
  return (await callIn(tx, { poolId: id })).length > 0
}

const giveBack = prepared((db) => db.update(seatPools).set({ taken: plus(seatPools.taken, -1) }).where(and(eq(seatPools.id, poolId), gt(seatPools.taken, 0))).returning({ id: seatPools.id }))

export async function giveBackPlace(tx: Tx, id: string): Promise<void> {
  if ((await giveBack(tx, { poolId: id })).length === 0) throw new Error(`Pool ${id} was given back a place that nobody had taken`)
}

const leave = prepared((db) => db.update(seatPools).set({ waiting: plus(seatPools.waiting, -1) }).where(and(eq(seatPools.id, poolId), gt(seatPools.waiting, 0))).returning({ id: seatPools.id }))

export async function leaveQueue(tx: Tx, id: string): Promise<void> {
  if ((await leave(tx, { poolId: id })).length === 0) throw new Error(`Pool ${id} has nobody in its queue`)
}

/** An organizer lets somebody in, whatever the capacity and whoever waits. */
export async function forcePlace(tx: Tx, id: string): Promise<void> {
  await tx.update(seatPools).set({ taken: plus(seatPools.taken, 1) }).where(eq(seatPools.id, id))
}

/** Undefined when it is that already, or when somebody changed it since `from` was read. Writes who and why. */
export async function setCapacity(tx: Tx, { id, from, to, by, reason }: { id: string; from: number | null; to: number | null; by: string; reason: string | null }, at: Date): Promise<Pool | undefined> {
  if (from === to) return undefined
  const asRead = from === null ? isNull(seatPools.capacity) : eq(seatPools.capacity, from)
  const [pool] = await tx.update(seatPools).set({ capacity: to }).where(and(eq(seatPools.id, id), asRead)).returning()
  if (pool) await tx.insert(capacityChanges).values({ id: newId(at), poolId: id, from, to, by, at, reason })
  return pool
}

/** Pools of events with a free place and somebody who waits for it, for the sweep. */
export async function poolsToFill(db: Reader): Promise<{ poolId: string; scopeId: string }[]> {
  return db.select({ poolId: seatPools.id, scopeId: seatPools.scopeId }).from(seatPools).where(and(eq(seatPools.scopeKind, 'event'), gt(seatPools.waiting, 0), hasRoom, isNull(seatPools.pausedAt))).orderBy(asc(seatPools.id))
}

/** False when it is so already. */
export async function setPaused(tx: Tx, id: string, pausedAt: Date | null): Promise<boolean> {
  const other = pausedAt === null ? sql`${seatPools.pausedAt} is not null` : isNull(seatPools.pausedAt)
  return (await tx.update(seatPools).set({ pausedAt }).where(and(eq(seatPools.id, id), other)).returning({ id: seatPools.id })).length > 0
}
