import { and, asc, desc, eq, gte, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader } from '#db/dialect'
import { checkinLists, checkIns, gates, type CheckInResult } from '../schema/check-ins.ts'
import { registrations } from '../schema/events.ts'
import { outbox } from '../schema/outbox.ts'
import { people } from '../schema/people.ts'
import { seatPools, seats, type PoolMode } from '../schema/seats.ts'

type PoolTally = { poolId: string; mode: PoolMode; capacity: number | null; taken: number; waiting: number; offered: number; paused: boolean }

/** The counters of the event's pools, with how many of the places taken are offers out. In person first. */
export async function poolTallies(db: Reader, eventId: string): Promise<PoolTally[]> {
  const pools = await db.select().from(seatPools).where(eq(seatPools.scopeId, eventId)).orderBy(asc(seatPools.mode))
  const ids = pools.map(({ id }) => id)
  if (ids.length === 0) return []
  const offers = await db.select({ poolId: seats.poolId, n: sql<number>`count(*)` }).from(seats).where(and(inArray(seats.poolId, ids), eq(seats.state, 'offered'))).groupBy(seats.poolId)
  return pools.map(({ id, mode, capacity, taken, waiting, pausedAt }) => ({ poolId: id, mode, capacity, taken, waiting, paused: pausedAt !== null, offered: Number(offers.find(({ poolId }) => poolId === id)?.n ?? 0) }))
}

/** Every gate of the event with its scans by result; scans without a gate are left out. */
export async function gateScans(db: Reader, eventId: string): Promise<{ gateId: string; name: string; result: CheckInResult | null; n: number }[]> {
  const rows = await db
    .select({ gateId: gates.id, name: gates.name, result: checkIns.result, n: sql<number>`count(${checkIns.id})` })
    .from(gates)
    .leftJoin(checkIns, and(eq(checkIns.gateId, gates.id), eq(checkIns.type, 'entry')))
    .where(eq(gates.eventId, eventId))
    .groupBy(gates.id, gates.name, checkIns.result)
    .orderBy(asc(gates.name), asc(gates.id), asc(checkIns.result))
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

/** Entries of the last minutes by gate, for a rate. */
export async function entriesSince(db: Reader, eventId: string, since: Date): Promise<{ gateId: string | null; n: number }[]> {
  const rows = await db
    .select({ gateId: checkIns.gateId, n: sql<number>`count(*)` })
    .from(checkIns)
    .innerJoin(checkinLists, eq(checkinLists.id, checkIns.listId))
    .where(and(eq(checkinLists.eventId, eventId), gte(checkIns.receivedAt, since), eq(checkIns.type, 'entry'), inArray(checkIns.result, ['ok', 're-entry'])))
    .groupBy(checkIns.gateId)
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

/** People let in, once each, by list. */
export async function admittedByList(db: Reader, eventId: string): Promise<{ listId: string; name: string; n: number }[]> {
  const rows = await db
    .select({ listId: checkinLists.id, name: checkinLists.name, n: sql<number>`count(${checkIns.id})` })
    .from(checkinLists)
    .leftJoin(checkIns, and(eq(checkIns.listId, checkinLists.id), eq(checkIns.type, 'entry'), eq(checkIns.result, 'ok')))
    .where(eq(checkinLists.eventId, eventId))
    .groupBy(checkinLists.id, checkinLists.name, checkinLists.opensAt)
    .orderBy(asc(checkinLists.opensAt), asc(checkinLists.id))
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

/** The newest scans of the event, refusals too. */
export async function lastScans(db: Reader, eventId: string, limit: number) {
  return db
    .select({ id: checkIns.id, at: checkIns.receivedAt, result: checkIns.result, type: checkIns.type, gate: gates.name, list: checkinLists.name, name: people.name })
    .from(checkIns)
    .innerJoin(checkinLists, eq(checkinLists.id, checkIns.listId))
    .leftJoin(gates, eq(gates.id, checkIns.gateId))
    .leftJoin(registrations, eq(registrations.id, checkIns.registrationId))
    .leftJoin(people, eq(people.id, registrations.personId))
    .where(eq(checkinLists.eventId, eventId))
    .orderBy(desc(checkIns.receivedAt), desc(checkIns.id))
    .limit(limit)
}

/** Letters of the whole house that have not left, and those that were given up. */
export async function unsentMail(db: Reader): Promise<{ waiting: number; parked: number }> {
  const unsent = and(eq(outbox.kind, 'mail'), isNull(outbox.sentAt))
  const [waiting, all] = [await db.$count(outbox, and(unsent, isNull(outbox.parkedAt))), await db.$count(outbox, unsent)]
  return { waiting, parked: all - waiting }
}
