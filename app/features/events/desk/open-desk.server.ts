import { may, type Relation, type Verb } from '#app/auth/permissions.ts'
import type { Person } from '#app/auth/person.ts'
import type { Db } from '#db/dialect'
import { type DeskEventRow, deskEventBySlug, staffRolesOf } from '#db/queries/event-desk.ts'
import { type EventState, eventState } from '../event-state.ts'

/** The event of a desk, with where it stands and what the person may do there. */
export type Desk = DeskEventRow & { standing: EventState; runs: boolean }

type Wish = { slug: string | undefined; person: Person; verb: Verb<'event desk'> }

/** Opens an event's desk to whoever its rows and their roles let in; says in words why not. */
export async function openDesk(db: Db, { slug, person, verb }: Wish, at: Date): Promise<Desk> {
  const event = await deskEventBySlug(db.read, slug ?? '')
  if (!event) throw new Response('There is no such event. It may have been renamed; open the list of events.', { status: 404 })
  const being = await relationsTo(db, event.id, person.id)
  if (!may(person, verb, { kind: 'event desk', being })) {
    if (!event.publishedAt && being.length === 0) throw new Response('There is no such event. It may have been renamed; open the list of events.', { status: 404 })
    throw new Response('This part of the desk is for the organizers of this event. One of them can add you to it.', { status: 403, statusText: 'Forbidden' })
  }
  return { ...event, standing: eventState({ ...event, withdrawnAt: null }, at), runs: may(person, 'run', { kind: 'event desk', being }) }
}

export async function relationsTo(db: Db, eventId: string, personId: string): Promise<Relation[]> {
  const roles = await staffRolesOf(db.read, eventId, personId)
  return roles.map((role) => (role === 'organizer' ? 'event organizer' : 'event scanner'))
}
