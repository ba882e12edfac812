import { and, asc, eq, gt, gte, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { deactivations } from '../schema/auth.ts'
import { availabilityOverrides, availabilityRules, bookingTypes, hostBusy, hosts, series, seriesHosts } from '../schema/office-hours.ts'
import { people } from '../schema/people.ts'
import { lastDayOnEarth } from './signed-in.ts'

export type Series = typeof series.$inferSelect
export type BookingType = typeof bookingTypes.$inferSelect
export type SeriesHost = { hostId: string; personId: string; name: string; email: string; zone: string; lastBookedAt: Date | null }
type Hours = {
  hostId: string
  rules: (typeof availabilityRules.$inferSelect)[]
  overrides: (typeof availabilityOverrides.$inferSelect)[]
  busy: { from: Date; to: Date }[]
}

export async function allSeries(db: Reader): Promise<Series[]> {
  return db.select().from(series).orderBy(asc(series.title), asc(series.id))
}

export async function seriesBySlug(db: Reader, slug: string): Promise<Series | undefined> {
  return (await db.select().from(series).where(eq(series.slug, slug)))[0]
}

export async function typesOfSeries(db: Reader, seriesId: string): Promise<BookingType[]> {
  return db.select().from(bookingTypes).where(eq(bookingTypes.seriesId, seriesId)).orderBy(asc(bookingTypes.position), asc(bookingTypes.minutes), asc(bookingTypes.id))
}

export async function typeWithSeries(db: Reader, typeId: string): Promise<{ type: BookingType; series: Series } | undefined> {
  return (await db.select({ type: bookingTypes, series }).from(bookingTypes).innerJoin(series, eq(series.id, bookingTypes.seriesId)).where(eq(bookingTypes.id, typeId)))[0]
}

/** In the order of their ids, which is also the order in which they are held. Nobody is sent to somebody who has left. */
export async function hostsOfSeries(db: Reader, seriesId: string, at: Date): Promise<SeriesHost[]> {
  return db
    .select({ hostId: hosts.id, personId: hosts.personId, name: people.name, email: people.email, zone: hosts.zone, lastBookedAt: seriesHosts.lastBookedAt })
    .from(seriesHosts)
    .innerJoin(hosts, eq(hosts.id, seriesHosts.hostId))
    .innerJoin(people, eq(people.id, hosts.personId))
    .leftJoin(deactivations, and(eq(deactivations.personId, people.id), isNull(deactivations.endedAt)))
    .where(and(eq(seriesHosts.seriesId, seriesId), isNull(deactivations.id), or(isNull(people.leftOn), gte(people.leftOn, lastDayOnEarth(at)))))
    .orderBy(asc(hosts.id))
}

/** What the slot engine asks about hosts: their rules, their exceptions, and what keeps them busy in [from, to), but for a booking that is about to be moved. */
export async function hoursOfHosts(db: Reader, { seriesId, hostIds, moving }: { seriesId: string; hostIds: readonly string[]; moving: string | null }, from: Date, to: Date): Promise<Hours[]> {
  const ids = [...hostIds]
  if (ids.length === 0) return []
  const rules = await db.select().from(availabilityRules).where(and(eq(availabilityRules.seriesId, seriesId), inArray(availabilityRules.hostId, ids))).orderBy(asc(availabilityRules.id))
  const overrides = await db.select().from(availabilityOverrides).where(and(eq(availabilityOverrides.seriesId, seriesId), inArray(availabilityOverrides.hostId, ids))).orderBy(asc(availabilityOverrides.date), asc(availabilityOverrides.id))
  const busy = await db
    .select({ hostId: hostBusy.hostId, from: hostBusy.blocksFrom, to: hostBusy.blocksTo })
    .from(hostBusy)
    .where(and(inArray(hostBusy.hostId, ids), isNull(hostBusy.releasedAt), gt(hostBusy.blocksTo, from), lt(hostBusy.blocksFrom, to), moving === null ? undefined : or(isNull(hostBusy.bookingId), ne(hostBusy.bookingId, moving))))
    .orderBy(asc(hostBusy.blocksFrom), asc(hostBusy.id))
  const of = (hostId: string) => (row: { hostId: string }) => row.hostId === hostId
  return ids.map((hostId) => ({ hostId, rules: rules.filter(of(hostId)), overrides: overrides.filter(of(hostId)), busy: busy.filter(of(hostId)) }))
}

/** Whoever else changes what these hosts have booked waits until this write has ended, on PostgreSQL too. In the order of ids, so that two writes never wait for each other. */
export async function holdHosts(tx: Tx, hostIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(hostIds)].sort()) await tx.update(hosts).set({ writeSerial: sql`${hosts.writeSerial} + 1` }).where(eq(hosts.id, id))
}

/** Keeps the hosts busy; the host must be held by this write. A second booking at the same start cannot be kept at all. */
export async function insertBusy(tx: Tx, rows: readonly (typeof hostBusy.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(hostBusy).values([...rows])
}

export async function releaseBusy(tx: Tx, bookingId: string, at: Date): Promise<void> {
  await tx.update(hostBusy).set({ releasedAt: at }).where(and(eq(hostBusy.bookingId, bookingId), isNull(hostBusy.releasedAt)))
}

/** How many bookings each of the hosts has in [from, to). */
export async function bookedCounts(db: Reader, hostIds: readonly string[], from: Date, to: Date): Promise<Map<string, number>> {
  const rows = await db
    .select({ hostId: hostBusy.hostId, count: sql<number>`count(*)`.mapWith(Number) })
    .from(hostBusy)
    .where(and(inArray(hostBusy.hostId, [...hostIds]), isNull(hostBusy.releasedAt), eq(hostBusy.kind, 'booking'), gt(hostBusy.startsAt, from), lt(hostBusy.startsAt, to)))
    .groupBy(hostBusy.hostId)
  return new Map(rows.map((row) => [row.hostId, row.count]))
}

export async function noteBooked(tx: Tx, { seriesId, hostIds }: { seriesId: string; hostIds: readonly string[] }, at: Date): Promise<void> {
  await tx.update(seriesHosts).set({ lastBookedAt: at }).where(and(eq(seriesHosts.seriesId, seriesId), inArray(seriesHosts.hostId, [...hostIds])))
}
