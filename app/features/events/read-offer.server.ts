import type { Person } from '#app/auth/person.ts'
import { inWords } from '#app/components/time.tsx'
import type { Db } from '#db/dialect'
import { eventsByIds, ownSeatById } from '#db/queries/events.ts'
import { untilWords, whenWords } from './event-times.ts'
import type { OfferPageView } from './offer-page.tsx'
import { modeOf } from './own-place.ts'

/** An offer as it stands now, answered ones too, for the person it was made to; undefined for everybody else. */
export async function readOffer(db: Db, { seatId, person }: { seatId: string; person: Person }, at: Date): Promise<OfferPageView | undefined> {
  const seat = await ownSeatById(db.read, seatId, person.id)
  const [event] = seat ? await eventsByIds(db.read, [seat.scopeId]) : []
  if (!seat || !event) return undefined
  const expired = seat.state === 'offered' && seat.offerExpiresAt !== null && seat.offerExpiresAt <= at
  return {
    seatId,
    event: { slug: event.slug, title: event.title, place: event.place, when: whenWords(event, event.zone, person.zone) },
    mode: modeOf(seat),
    state: expired ? 'expired' : seat.state,
    until: seat.offerExpiresAt && { words: inWords(seat.offerExpiresAt, person.zone, 'date-time', true), left: untilWords(seat.offerExpiresAt, at) },
  }
}
