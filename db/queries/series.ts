import { and, asc, desc, eq } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { bookingTypes, hosts, series, seriesHosts } from '../schema/office-hours.ts'
import type { Series } from './slots.ts'

type Host = typeof hosts.$inferSelect

export async function hostOf(db: Reader, personId: string): Promise<Host | undefined> {
  return (await db.select().from(hosts).where(eq(hosts.personId, personId)))[0]
}

/** What that host gives hours in. */
export async function seriesOfHost(db: Reader, hostId: string): Promise<Series[]> {
  const rows = await db.select({ series }).from(series).innerJoin(seriesHosts, and(eq(seriesHosts.seriesId, series.id), eq(seriesHosts.hostId, hostId))).orderBy(asc(series.title), asc(series.id))
  return rows.map((row) => row.series)
}

/** Undefined when the address is taken. */
export async function insertSeries(tx: Tx, row: Omit<typeof series.$inferInsert, 'id' | 'createdAt'> & { id?: string }, at: Date): Promise<string | undefined> {
  return (await tx.insert(series).values({ ...row, id: row.id ?? newId(at), createdAt: at }).onConflictDoNothing().returning({ id: series.id }))[0]?.id
}

/** Undefined when the series has one at that address. */
export async function insertType(tx: Tx, row: Omit<typeof bookingTypes.$inferInsert, 'id' | 'position'> & { id?: string }, at: Date): Promise<string | undefined> {
  const [last] = await tx.select({ position: bookingTypes.position }).from(bookingTypes).where(eq(bookingTypes.seriesId, row.seriesId)).orderBy(desc(bookingTypes.position)).limit(1)
  const inserted = await tx.insert(bookingTypes).values({ ...row, id: row.id ?? newId(at), position: (last?.position ?? 0) + 1 }).onConflictDoNothing().returning({ id: bookingTypes.id })
  return inserted[0]?.id
}

export type TypeSettings = Pick<typeof bookingTypes.$inferInsert, 'title' | 'minutes' | 'stepMinutes' | 'beforeMinutes' | 'afterMinutes' | 'minNoticeMinutes' | 'horizonDays' | 'assignment' | 'weeklyLimit' | 'place'>

/** What was booked before keeps its times and its place. */
export async function changeType(tx: Tx, typeId: string, settings: TypeSettings): Promise<void> {
  await tx.update(bookingTypes).set(settings).where(eq(bookingTypes.id, typeId))
}

/** The person as a host, made if they are none yet; false when they give hours in the series already. */
export async function addHost(tx: Tx, { seriesId, personId, zone }: { seriesId: string; personId: string; zone: string }, at: Date): Promise<boolean> {
  await tx.insert(hosts).values({ id: newId(at), personId, zone, writeSerial: 0 }).onConflictDoNothing()
  const host = await hostOf(tx, personId)
  if (!host) throw new Error('The host was neither found nor made')
  return (await tx.insert(seriesHosts).values({ seriesId, hostId: host.id }).onConflictDoNothing().returning({ hostId: seriesHosts.hostId })).length > 0
}
