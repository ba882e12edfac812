import { and, eq, isNull, sql } from 'drizzle-orm'
import { placeholders, prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { accessNeeds, eventCancellations, eventPublications, events, registrations, registrationWindows } from '../schema/events.ts'

export type EventForSeats = NonNullable<Awaited<ReturnType<typeof eventForSeats>>>

const byId = prepared((db) =>
  db
    .select({
      id: events.id,
      slug: events.slug,
      title: events.title,
      summary: events.summary,
      zone: events.zone,
      startsAt: events.startsAt,
      endsAt: events.endsAt,
      place: events.place,
      onlineLink: events.onlineLink,
      mailbox: events.mailbox,
      offersFromAt: events.offersFromAt,
      offerMinutes: events.offerMinutes,
      publishedAt: eventPublications.at,
      cancelledAt: eventCancellations.at,
      opensAt: registrationWindows.opensAt,
      closesAt: registrationWindows.closesAt,
    })
    .from(events)
    .leftJoin(eventPublications, and(eq(eventPublications.eventId, events.id), isNull(eventPublications.withdrawnAt)))
    .leftJoin(eventCancellations, eq(eventCancellations.eventId, events.id))
    .leftJoin(registrationWindows, eq(registrationWindows.id, sql`(select w.id from registration_windows w where w.event_id = ${events.id} order by w.at desc, w.id desc limit 1)`))
    .where(eq(events.id, sql.placeholder('id'))),
)

/** What decides about seats in an event, and what letters say of it. */
export async function eventForSeats(db: Reader, id: string) {
  return (await byId(db, { id }))[0]
}

const upsert = prepared((db) =>
  db
    .insert(registrations)
    .values(placeholders('id', 'eventId', 'personId', 'ticketNo', 'answers', 'source', 'createdAt'))
    .onConflictDoUpdate({ target: [registrations.eventId, registrations.personId], set: { ticketNo: sql`${registrations.ticketNo} + 1` } })
    .returning({ id: registrations.id, ticketNo: registrations.ticketNo }),
)

type NewRegistration = Pick<typeof registrations.$inferInsert, 'eventId' | 'personId' | 'answers' | 'source'>

/** A person is registered once, for ever; who comes back gets the next ticket number, which ends the tickets of before. */
export async function registerOrReturn(tx: Tx, registration: NewRegistration, at: Date): Promise<{ id: string; ticketNo: number }> {
  const [row] = await upsert(tx, { ...registration, id: newId(at), ticketNo: 1, createdAt: at })
  if (!row) throw new Error('A registration was neither made nor found')
  return row
}

/** Empty words erase what was said before. */
export async function keepAccessNeeds(tx: Tx, { registrationId, text, purgeOn }: { registrationId: string; text: string; purgeOn: string }): Promise<void> {
  if (text === '') await tx.delete(accessNeeds).where(eq(accessNeeds.registrationId, registrationId))
  else await tx.insert(accessNeeds).values({ registrationId, text, purgeOn }).onConflictDoUpdate({ target: accessNeeds.registrationId, set: { text, purgeOn } })
}
