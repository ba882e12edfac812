import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { calendarFeeds } from '../schema/events.ts'
import { people } from '../schema/people.ts'

export type CalendarFeed = { id: string; personId: string; withInvitations: boolean; createdAt: Date }

const columns = { id: calendarFeeds.id, personId: calendarFeeds.personId, withInvitations: calendarFeeds.withInvitations, createdAt: calendarFeeds.createdAt }
const byToken = prepared((db) =>
  db
    .select({ ...columns, zone: people.zone })
    .from(calendarFeeds)
    .innerJoin(people, eq(people.id, calendarFeeds.personId))
    .where(and(eq(calendarFeeds.tokenHash, sql.placeholder('tokenHash')), isNull(calendarFeeds.revokedAt))),
)
const ofPerson = prepared((db) => db.select(columns).from(calendarFeeds).where(and(eq(calendarFeeds.personId, sql.placeholder('personId')), isNull(calendarFeeds.revokedAt))))

/** Whose calendar the address is; undefined when it never was one, or was revoked. */
export async function feedByTokenHash(db: Reader, tokenHash: string): Promise<(CalendarFeed & { zone: string }) | undefined> {
  return (await byToken(db, { tokenHash }))[0]
}

export async function liveFeedOf(db: Reader, personId: string): Promise<CalendarFeed | undefined> {
  return (await ofPerson(db, { personId }))[0]
}

/** False when another one was made in the same moment: one lives at a time. */
export async function insertFeed(tx: Tx, feed: { personId: string; tokenHash: string; withInvitations: boolean }, at: Date): Promise<boolean> {
  return (await tx.insert(calendarFeeds).values({ ...feed, id: newId(at), createdAt: at }).onConflictDoNothing().returning({ id: calendarFeeds.id })).length > 0
}

/** False when there was none. */
export async function revokeFeed(tx: Tx, personId: string, at: Date): Promise<boolean> {
  return (await tx.update(calendarFeeds).set({ revokedAt: at }).where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.revokedAt))).returning({ id: calendarFeeds.id })).length > 0
}
