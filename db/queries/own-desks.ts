import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '#db/dialect'
import { checkinLists } from '../schema/check-ins.ts'
import { eventCancellations, eventPublications, events, eventStaff } from '../schema/events.ts'

/** The events at which the person works, the latest first, drafts too. One row a role. */
export async function workingAt(db: Reader, personId: string) {
  return db
    .select({ id: events.id, slug: events.slug, title: events.title, zone: events.zone, startsAt: events.startsAt, endsAt: events.endsAt, role: eventStaff.role, publishedAt: eventPublications.at, cancelledAt: eventCancellations.at })
    .from(eventStaff)
    .innerJoin(events, eq(events.id, eventStaff.eventId))
    .leftJoin(eventPublications, and(eq(eventPublications.eventId, events.id), isNull(eventPublications.withdrawnAt)))
    .leftJoin(eventCancellations, eq(eventCancellations.eventId, events.id))
    .where(eq(eventStaff.personId, personId))
    .orderBy(desc(events.startsAt), desc(events.id), asc(eventStaff.role))
}

/** The doors of an event, for whoever scans there. */
export async function doorsOf(db: Reader, eventId: string): Promise<{ id: string; name: string }[]> {
  return db.select({ id: checkinLists.id, name: checkinLists.name }).from(checkinLists).where(eq(checkinLists.eventId, eventId)).orderBy(asc(checkinLists.opensAt), asc(checkinLists.id))
}
