import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { checkinLists, gates } from '../schema/check-ins.ts'
import { eventCancellations, eventPublications, events, eventStaff, registrationWindows } from '../schema/events.ts'
import { seatPools } from '../schema/seats.ts'

export type EventRow = typeof events.$inferSelect
type NewEvent = Omit<typeof events.$inferInsert, 'id' | 'createdAt' | 'version'>

/** Undefined when the slug is taken. */
export async function insertEvent(tx: Tx, event: NewEvent, at: Date): Promise<string | undefined> {
  const rows = await tx.insert(events).values({ ...event, id: newId(at), createdAt: at, version: 1 }).onConflictDoNothing().returning({ id: events.id })
  return rows[0]?.id
}

type EventChanges = Pick<EventRow, 'title' | 'kind' | 'summary' | 'zone' | 'startsAt' | 'endsAt' | 'place' | 'onlineLink' | 'mailbox' | 'offersFromAt'>

/** The event as it is now; undefined when somebody saved it after `version`. */
export async function updateEvent(tx: Tx, { eventId, version }: { eventId: string; version: number }, changes: EventChanges): Promise<EventRow | undefined> {
  const rows = await tx
    .update(events)
    .set({ ...changes, version: sql`${events.version} + 1` })
    .where(and(eq(events.id, eventId), eq(events.version, version)))
    .returning()
  return rows[0]
}

/** The places of one mode. `capacity` null: no limit. */
export async function insertEventPool(tx: Tx, pool: { eventId: string; mode: 'in_person' | 'online'; capacity: number | null; waitlistLimit: number }, at: Date): Promise<void> {
  const { eventId, ...rest } = pool
  await tx.insert(seatPools).values({ ...rest, id: newId(at), scopeKind: 'event', scopeId: eventId, taken: 0, waiting: 0, nextSeq: 0 }).onConflictDoNothing()
}

/** The last row rules. */
export async function insertWindow(tx: Tx, window: { eventId: string; opensAt: Date; closesAt: Date; by: string }, at: Date): Promise<void> {
  await tx.insert(registrationWindows).values({ ...window, id: newId(at), at })
}

/** False when it is published already. */
export async function insertPublication(tx: Tx, { eventId, by }: { eventId: string; by: string }, at: Date): Promise<boolean> {
  return (await tx.insert(eventPublications).values({ id: newId(at), eventId, by, at }).onConflictDoNothing().returning({ id: eventPublications.id })).length > 0
}

/** False when it was not published. */
export async function endPublication(tx: Tx, { eventId, by, reason }: { eventId: string; by: string; reason: string }, at: Date): Promise<boolean> {
  const ended = await tx
    .update(eventPublications)
    .set({ withdrawnAt: at, withdrawnBy: by, reason })
    .where(and(eq(eventPublications.eventId, eventId), isNull(eventPublications.withdrawnAt)))
    .returning({ id: eventPublications.id })
  return ended.length > 0
}

/** False when it is cancelled already; the first one stands. */
export async function insertCancellation(tx: Tx, cancellation: { eventId: string; by: string; reason: string }, at: Date): Promise<boolean> {
  return (await tx.insert(eventCancellations).values({ ...cancellation, at }).onConflictDoNothing().returning({ eventId: eventCancellations.eventId })).length > 0
}

export type Staffing = { eventId: string; personId: string; role: 'organizer' | 'scanner' }

/** False when the person is that already. */
export async function insertStaff(tx: Tx, staffing: Staffing & { by: string }, at: Date): Promise<boolean> {
  return (await tx.insert(eventStaff).values({ ...staffing, at }).onConflictDoNothing().returning({ personId: eventStaff.personId })).length > 0
}

export async function deleteStaff(tx: Tx, { eventId, personId, role }: Staffing): Promise<boolean> {
  const gone = await tx
    .delete(eventStaff)
    .where(and(eq(eventStaff.eventId, eventId), eq(eventStaff.personId, personId), eq(eventStaff.role, role)))
    .returning({ personId: eventStaff.personId })
  return gone.length > 0
}

/** False when the name is taken. */
export async function insertGate(tx: Tx, gate: { eventId: string; name: string }, at: Date): Promise<boolean> {
  return (await tx.insert(gates).values({ ...gate, id: newId(at) }).onConflictDoNothing().returning({ id: gates.id })).length > 0
}

/** False when the name is taken, or when there is no such gate of that event. */
export async function renameGate(tx: Tx, { gateId, eventId, name }: { gateId: string; eventId: string; name: string }): Promise<boolean> {
  return (await tx.update(gates).set({ name }).where(and(eq(gates.id, gateId), eq(gates.eventId, eventId))).returning({ id: gates.id })).length > 0
}

type ListFields = Pick<typeof checkinLists.$inferSelect, 'name' | 'mode' | 'opensAt' | 'closesAt' | 'reEntry'>

/** False when the name is taken. */
export async function insertCheckinList(tx: Tx, list: ListFields & { eventId: string }, at: Date): Promise<boolean> {
  return (await tx.insert(checkinLists).values({ ...list, id: newId(at) }).onConflictDoNothing().returning({ id: checkinLists.id })).length > 0
}

export async function updateCheckinList(tx: Tx, { listId, eventId }: { listId: string; eventId: string }, fields: ListFields): Promise<boolean> {
  return (await tx.update(checkinLists).set(fields).where(and(eq(checkinLists.id, listId), eq(checkinLists.eventId, eventId))).returning({ id: checkinLists.id })).length > 0
}
