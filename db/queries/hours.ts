import { and, asc, eq, gt, gte, isNull } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { availabilityOverrides, availabilityRules, hostBusy, hosts, type Span } from '../schema/office-hours.ts'

type Rule = typeof availabilityRules.$inferSelect
type Override = typeof availabilityOverrides.$inferSelect
type TimeOff = { id: string; startsAt: Date; endsAt: Date }
type Hours = { hostId: string; seriesId: string }

export async function rulesOf(db: Reader, { hostId, seriesId }: Hours): Promise<Rule[]> {
  return db.select().from(availabilityRules).where(and(eq(availabilityRules.hostId, hostId), eq(availabilityRules.seriesId, seriesId))).orderBy(asc(availabilityRules.startsLocal), asc(availabilityRules.id))
}

/** The whole week anew: what the host says now takes the place of what was said before. */
export async function replaceRules(tx: Tx, { hostId, seriesId }: Hours, rules: readonly Omit<Rule, 'id' | 'hostId' | 'seriesId'>[], at: Date): Promise<void> {
  await tx.delete(availabilityRules).where(and(eq(availabilityRules.hostId, hostId), eq(availabilityRules.seriesId, seriesId)))
  if (rules.length > 0) await tx.insert(availabilityRules).values(rules.map((rule) => ({ ...rule, id: newId(at), hostId, seriesId })))
}

/** From that day on. */
export async function overridesOf(db: Reader, { hostId, seriesId }: Hours, from: string): Promise<Override[]> {
  const coming = and(eq(availabilityOverrides.hostId, hostId), eq(availabilityOverrides.seriesId, seriesId), gte(availabilityOverrides.date, from))
  return db.select().from(availabilityOverrides).where(coming).orderBy(asc(availabilityOverrides.date), asc(availabilityOverrides.id))
}

/** A second one for the same day takes the place of the first. */
export async function setOverride(tx: Tx, override: Hours & { date: string; zone: string; spans: readonly Span[] }, at: Date): Promise<void> {
  const { zone, spans } = override
  await tx
    .insert(availabilityOverrides)
    .values({ ...override, id: newId(at) })
    .onConflictDoUpdate({ target: [availabilityOverrides.hostId, availabilityOverrides.seriesId, availabilityOverrides.date], set: { zone, spans } })
}

export async function removeOverride(tx: Tx, { hostId, id }: { hostId: string; id: string }): Promise<boolean> {
  return (await tx.delete(availabilityOverrides).where(and(eq(availabilityOverrides.id, id), eq(availabilityOverrides.hostId, hostId))).returning({ id: availabilityOverrides.id })).length > 0
}

/** What is not over yet, the next one first. */
export async function timeOffOf(db: Reader, hostId: string, at: Date): Promise<TimeOff[]> {
  return db
    .select({ id: hostBusy.id, startsAt: hostBusy.startsAt, endsAt: hostBusy.endsAt })
    .from(hostBusy)
    .where(and(eq(hostBusy.hostId, hostId), eq(hostBusy.kind, 'time_off'), isNull(hostBusy.releasedAt), gt(hostBusy.endsAt, at)))
    .orderBy(asc(hostBusy.startsAt), asc(hostBusy.id))
}

/** The host must be held by this write. Bookings that lie in it stay: the host moves or cancels them. */
export async function insertTimeOff(tx: Tx, { hostId, startsAt, endsAt }: { hostId: string; startsAt: Date; endsAt: Date }, at: Date): Promise<void> {
  await tx.insert(hostBusy).values({ id: newId(at), hostId, startsAt, endsAt, blocksFrom: startsAt, blocksTo: endsAt, kind: 'time_off' })
}

export async function endTimeOff(tx: Tx, { hostId, id }: { hostId: string; id: string }, at: Date): Promise<boolean> {
  const live = and(eq(hostBusy.id, id), eq(hostBusy.hostId, hostId), eq(hostBusy.kind, 'time_off'), isNull(hostBusy.releasedAt))
  return (await tx.update(hostBusy).set({ releasedAt: at }).where(live).returning({ id: hostBusy.id })).length > 0
}

/** Rules keep the zone in which they were written until they are saved again. */
export async function setHostZone(tx: Tx, { hostId, zone }: { hostId: string; zone: string }): Promise<void> {
  await tx.update(hosts).set({ zone }).where(eq(hosts.id, hostId))
}
