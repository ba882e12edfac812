import { may, type Subject } from '#app/auth/permissions.ts'
import { listed } from '#app/components/plain-words.ts'
import { inWords } from '#app/components/time.tsx'
import type { Reader } from '#db/dialect'
import { bookingFor, bookingMovedTo, chainOf, changesOf, outcomeOf, type WholeBooking } from '#db/queries/bookings.ts'
import { beingTo } from './booking-relations.ts'
import type { BookingCard, BookingStep, BookingView } from './booking-view.ts'
import { outcomeWords } from './outcome-words.ts'
import { placeOfZone, sameClock } from './zone-words.ts'

type Viewer = Subject & { zone: string }

/** The booking as that person may see it. A moved one leads on to where it is now. */
export async function bookingView(db: Reader, { bookingId, person }: { bookingId: string; person: Viewer }, at: Date): Promise<{ kind: 'unknown' } | { kind: 'moved'; to: string } | { kind: 'here'; view: BookingView }> {
  const whole = await bookingFor(db, bookingId, person.id)
  if (!whole) return { kind: 'unknown' }
  const { booking, series } = whole
  if (booking.state === 'moved') {
    const to = await bookingMovedTo(db, bookingId)
    if (to) return { kind: 'moved', to: to.id }
  }
  const about = { kind: 'booking' as const, personId: whole.person.id, being: beingTo(whole, person.id) }
  const live = booking.state === 'booked'
  const outcome = await outcomeOf(db, bookingId)
  return {
    kind: 'here',
    view: {
      ...bookingCard(whole, person, at),
      seriesSlug: series.slug,
      topic: booking.topic,
      question: booking.question,
      tried: booking.tried,
      topics: series.topics,
      confidential: series.confidential,
      outcome: outcome ? { words: outcomeWords[outcome.outcome], topic: outcome.topic, note: outcome.note } : null,
      steps: await stepsOf(db, whole, person.zone),
      mayMove: live && booking.startsAt > at && may(person, 'move', about),
      mayCancel: live && booking.startsAt > at && may(person, 'cancel', about),
      mayClose: live && booking.startsAt <= at && may(person, 'close', about),
      own: whole.person.id === person.id,
    },
  }
}

/** A booking as one line of a list, for whoever looks: the person sees the host, the host the person. */
export function bookingCard(whole: WholeBooking, viewer: { id: string; zone: string }, at: Date): BookingCard {
  const { booking, type, series, person, hosts } = whole
  const own = person.id === viewer.id
  const elsewhere = hosts.find((host) => !sameClock(booking.startsAt, viewer.zone, own ? host.hostZone : viewer.zone))
  return {
    id: booking.id,
    title: series.title,
    type: type.title,
    whom: own ? listed(hosts.map((host) => host.name)) : person.name,
    startsAt: booking.startsAt.toISOString(),
    endsAt: booking.endsAt.toISOString(),
    zone: viewer.zone,
    there: elsewhere ? `${inWords(booking.startsAt, elsewhere.hostZone, 'time')} in ${placeOfZone(elsewhere.hostZone)}` : null,
    ...placeOf(booking.place),
    state: booking.state === 'booked' && booking.endsAt <= at ? 'over' : booking.state === 'booked' && booking.startsAt <= at ? 'under way' : booking.state,
  }
}

async function stepsOf(db: Reader, { booking }: WholeBooking, zone: string): Promise<BookingStep[]> {
  const chain = await chainOf(db, booking.chainId)
  const changes = await changesOf(db, chain.map((one) => one.id))
  return changes.flatMap((change) => {
    const row = chain.find((one) => one.id === change.bookingId)
    if (!row || change.to === 'moved') return [] // said by the row that took its place
    const time = inWords(row.startsAt, zone, 'date-time')
    const what = change.to === 'booked' ? (row.movedFromId ? `Moved to ${time}` : `Booked for ${time}`) : { cancelled: 'Cancelled', done: 'Held', no_show: 'Nobody came' }[change.to]
    return [{ id: `${change.bookingId}-${change.seq}`, what, by: change.byName ?? 'Fieldhouse', at: change.at.toISOString(), reason: change.reason }]
  })
}

/** A link is a call to join; anything else is a room. */
export function placeOf(place: string): { place: string; link: string | null } {
  return /^https:\/\/\S+$/.test(place) ? { place: 'Video call', link: place } : { place, link: null }
}
