import { may } from '#app/auth/permissions.ts'
import type { Person } from '#app/auth/person.ts'
import type { Db } from '#db/dialect'
import { eventBySlug, type EventRow, lastWithdrawal, relationsTo } from '#db/queries/events.ts'
import { eventState, type EventState } from './event-state.ts'

/** `looks`: whether the person may open the desk. */
export type FoundEvent = EventRow & { state: EventState; looks: boolean }

/** The event at this address for somebody who may see it; else 404 in words. A draft is shown to those who run it. */
export async function findEvent(db: Db, slug: string | undefined, person: Person, at: Date): Promise<FoundEvent> {
  const event = await eventBySlug(db.read, slug ?? '')
  if (!event) return notThere()
  const being = await relationsTo(db.read, event.id, person.id)
  const looks = may(person, 'look', { kind: 'event desk', being })
  const withdrawal = event.publishedAt || event.cancelledAt ? undefined : await lastWithdrawal(db.read, event.id)
  const state = eventState({ ...event, withdrawnAt: withdrawal?.at ?? null }, at)
  if ((state === 'draft' || state === 'withdrawn' || !event.publishedAt) && !looks) return withdrawal ? takenBack() : notThere()
  return { ...event, state, looks }
}

function notThere(): never {
  throw new Response('There is no event at this address. It may not be published yet, or have been renamed; all events are under Events.', { status: 404 })
}

function takenBack(): never {
  throw new Response('This event is being changed and will be shown again when it is ready. Nobody holds a place in it.', { status: 404 })
}
