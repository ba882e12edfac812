import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { eventSessions, stars } from '../schema/agenda.ts'
import { eventCancellations, eventPublications } from '../schema/events.ts'

const inEvent = prepared((db) =>
  db
    .select({ sessionId: stars.sessionId })
    .from(stars)
    .innerJoin(eventSessions, eq(eventSessions.id, stars.sessionId))
    .where(and(eq(stars.personId, sql.placeholder('personId')), eq(eventSessions.eventId, sql.placeholder('eventId'))))
    .orderBy(asc(stars.sessionId)),
)

const inPublicEvents = prepared((db) =>
  db
    .select({ sessionId: stars.sessionId })
    .from(stars)
    .innerJoin(eventSessions, eq(eventSessions.id, stars.sessionId))
    .leftJoin(eventPublications, and(eq(eventPublications.eventId, eventSessions.eventId), isNull(eventPublications.withdrawnAt)))
    .leftJoin(eventCancellations, eq(eventCancellations.eventId, eventSessions.eventId))
    .where(and(eq(stars.personId, sql.placeholder('personId')), isNotNull(eventPublications.id), isNull(eventCancellations.eventId)))
    .orderBy(asc(stars.sessionId)),
)

/** What the person has starred in this event. */
export async function starsIn(db: Reader, personId: string, eventId: string): Promise<string[]> {
  return (await inEvent(db, { personId, eventId })).map(({ sessionId }) => sessionId)
}

/** What the person has starred in events that will take place and that they may see. */
export async function starredSessions(db: Reader, personId: string): Promise<string[]> {
  return (await inPublicEvents(db, { personId })).map(({ sessionId }) => sessionId)
}

/** Starred twice is starred once. */
export async function insertStar(tx: Tx, star: { personId: string; sessionId: string }, at: Date): Promise<void> {
  await tx.insert(stars).values({ ...star, at }).onConflictDoNothing()
}

export async function deleteStar(tx: Tx, { personId, sessionId }: { personId: string; sessionId: string }): Promise<void> {
  await tx.delete(stars).where(and(eq(stars.personId, personId), eq(stars.sessionId, sessionId)))
}
