import type { Db, Tx } from '#db/dialect'
import { checkinListsOf, deskEventBySlug } from '#db/queries/event-desk.ts'
import { type EventRow, updateCheckinList, updateEvent } from '#db/queries/event-writes.ts'
import { offersFrom } from './create-event.server.ts'
import { planTelling } from './tell-later.server.ts'

export type EventFields = Pick<EventRow, 'title' | 'kind' | 'summary' | 'zone' | 'startsAt' | 'endsAt' | 'place' | 'onlineLink' | 'mailbox'>

/** `tells`: what the invitations say has changed, so whoever has a place is sent a new one. */
type EventEdit = { kind: 'saved'; event: EventRow; tells: boolean } | { kind: 'changed-since'; now: EventRow } | { kind: 'cancelled' | 'unknown' }

type Edit = { slug: string; version: number; fields: EventFields }

/** Saves the event if nobody saved it after the version that the page showed. The doors move with it. */
export async function editEvent(db: Db, { slug, version, fields }: Edit, at: Date): Promise<EventEdit> {
  return db.write(async (tx) => {
    const before = await deskEventBySlug(tx, slug)
    if (!before) return { kind: 'unknown' }
    if (before.cancelledAt) return { kind: 'cancelled' }
    const event = await updateEvent(tx, { eventId: before.id, version }, { ...fields, offersFromAt: offersFrom(fields.startsAt) })
    if (!event) return { kind: 'changed-since', now: before }
    await moveDoors(tx, before, event)
    const tells = before.publishedAt !== null && event.endsAt > at && invitationDiffers(before, event)
    if (tells) await planTelling(tx, { kind: 'changed', eventId: event.id, version: event.version }, at)
    return { kind: 'saved', event, tells }
  })
}

/** What stands in an invitation: when, where and what. */
function invitationDiffers(before: EventFields, after: EventFields): boolean {
  return before.startsAt.getTime() !== after.startsAt.getTime() || before.endsAt.getTime() !== after.endsAt.getTime() || before.place !== after.place || before.onlineLink !== after.onlineLink || before.title !== after.title || before.zone !== after.zone
}

/** A list that stayed on the old day would be closed on the new one. */
async function moveDoors(tx: Tx, before: EventFields & { id: string }, after: EventFields): Promise<void> {
  const byStart = after.startsAt.getTime() - before.startsAt.getTime()
  const byEnd = after.endsAt.getTime() - before.endsAt.getTime()
  if (byStart === 0 && byEnd === 0) return
  for (const list of await checkinListsOf(tx, before.id)) {
    if (list.sessionId) continue // a workshop's door follows its session
    const { id: listId, eventId, name, mode, reEntry } = list
    await updateCheckinList(tx, { listId, eventId }, { name, mode, reEntry, opensAt: new Date(list.opensAt.getTime() + byStart), closesAt: new Date(list.closesAt.getTime() + byEnd) })
  }
}
