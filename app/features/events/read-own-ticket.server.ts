import type { Person } from '#app/auth/person.ts'
import type { Db } from '#db/dialect'
import { ownRegistrationIn, ownSeatsIn, poolsShown } from '#db/queries/events.ts'
import { whenWords } from './event-times.ts'
import type { FoundEvent } from './find-event.server.ts'
import { qrPath } from './qr-path.server.ts'
import { ownPlaceView } from './read-event.server.ts'
import { shortCode } from './short-code.ts'
import type { TicketPageView } from './ticket-page.tsx'
import { ticketText } from './ticket.server.ts'

/** The person's ticket: with its code when the place is sure, without while they wait. Null when they have no place. */
export async function readOwnTicket(db: Db, { event, person, secret }: { event: FoundEvent; person: Person; secret: string }, at: Date): Promise<TicketPageView | null> {
  const [seats, pools, registration] = await Promise.all([ownSeatsIn(db.read, person.id, event.id), poolsShown(db.read, event.id), ownRegistrationIn(db.read, person.id, event.id)])
  const own = await ownPlaceView(db, { seats, pools, zone: person.zone })
  if (own.kind === 'none') return null
  const base = { slug: event.slug, title: event.title, place: event.place, state: event.state, when: whenWords(event, event.zone, person.zone), name: person.name }
  if (own.kind !== 'confirmed' || !registration || event.state === 'cancelled') return { ...base, own, code: null, onlineLink: null }
  const text = await ticketText(db, { eventId: event.id, registrationId: registration.id, ticketNo: registration.ticketNo }, secret, at)
  return { ...base, own, code: { ...qrPath(text), typed: shortCode(registration) }, onlineLink: own.mode === 'online' ? event.onlineLink : null }
}
