import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { checkinLists, checkIns, gates } from '../schema/check-ins.ts'
import { registrations } from '../schema/events.ts'
import { people } from '../schema/people.ts'
import { seatPools, seats } from '../schema/seats.ts'

export type CheckIn = typeof checkIns.$inferSelect
export type CheckInList = typeof checkinLists.$inferSelect

const list = prepared((db) => db.select().from(checkinLists).where(eq(checkinLists.id, sql.placeholder('id'))))

export async function checkInListById(db: Reader, id: string): Promise<CheckInList | undefined> {
  return (await list(db, { id }))[0]
}

const known = prepared((db) => db.select().from(checkIns).where(eq(checkIns.id, sql.placeholder('id'))))

/** The scan that the device knows by this id, if it has arrived before. */
export async function checkInById(db: Reader, id: string): Promise<CheckIn | undefined> {
  return (await known(db, { id }))[0]
}

/** Undefined when the row is there already, by its id or as the first entry of somebody else's scan. */
export async function insertCheckIn(tx: Tx, scan: CheckIn): Promise<CheckIn | undefined> {
  return (await tx.insert(checkIns).values(scan).onConflictDoNothing().returning())[0]
}

const movements = prepared((db) =>
  db
    .select({ id: checkIns.id, type: checkIns.type, result: checkIns.result, reason: checkIns.reason, scannedAt: checkIns.scannedAt, gate: gates.name })
    .from(checkIns)
    .leftJoin(gates, eq(gates.id, checkIns.gateId))
    .where(and(eq(checkIns.registrationId, sql.placeholder('registrationId')), eq(checkIns.listId, sql.placeholder('listId')), inArray(checkIns.result, ['ok', 're-entry'])))
    .orderBy(asc(checkIns.receivedAt), asc(checkIns.id)),
)

export type Movement = Awaited<ReturnType<typeof movementsOf>>[number]

/** When the registration came in and went out by this list, in the order of arrival here. */
export async function movementsOf(db: Reader, registrationId: string, listId: string) {
  return movements(db, { registrationId, listId })
}

const holderColumns = { registrationId: registrations.id, ticketNo: registrations.ticketNo, name: people.name, state: seats.state, mode: seatPools.mode }

/** Whom a ticket names, with their main seat while they have one. */
const holders = (db: Tx) =>
  db
    .select(holderColumns)
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(seats, and(eq(seats.scopeId, registrations.eventId), eq(seats.personId, registrations.personId), eq(seats.lane, 'main'), inArray(seats.state, ['confirmed', 'waiting', 'offered'])))
    .leftJoin(seatPools, eq(seatPools.id, seats.poolId))
    .$dynamic()

const byRegistration = prepared((db) => holders(db).where(and(eq(registrations.id, sql.placeholder('registrationId')), eq(registrations.eventId, sql.placeholder('eventId')))))
const byTail = prepared((db) => holders(db).where(and(eq(registrations.eventId, sql.placeholder('eventId')), eq(sql`substr(${registrations.id}, 27)`, sql.placeholder('tail')))).limit(2))

export type TicketHolder = Awaited<ReturnType<typeof byRegistration>>[number]

export async function ticketHolder(db: Reader, { eventId, registrationId }: { eventId: string; registrationId: string }): Promise<TicketHolder | undefined> {
  return (await byRegistration(db, { eventId, registrationId }))[0]
}

/** By the last ten digits of the registration's id. Nobody when two share them, which 40 random bits make all but impossible: then the QR code decides. */
export async function ticketHolderByTail(db: Reader, { eventId, tail }: { eventId: string; tail: string }): Promise<TicketHolder | undefined> {
  const found = await byTail(db, { eventId, tail })
  return found.length === 1 ? found[0] : undefined
}

/** The gate, if it is one of the event. */
export async function gateOf(db: Reader, { eventId, gateId }: { eventId: string; gateId: string }): Promise<{ id: string; name: string } | undefined> {
  return (await db.select({ id: gates.id, name: gates.name }).from(gates).where(and(eq(gates.id, gateId), eq(gates.eventId, eventId))))[0]
}
