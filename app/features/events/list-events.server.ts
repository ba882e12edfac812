import type { Person } from '#app/auth/person.ts'
import { inWords } from '#app/components/time.tsx'
import type { Db } from '#db/dialect'
import { type EventRow, ownActiveSeats, pastEvents, placeInQueue, poolsShownOf, upcomingEvents } from '#db/queries/events.ts'
import { isUnderWay, windowState } from './event-state.ts'
import { untilWords, whenWords } from './event-times.ts'
import { kindWords, placesLeft, windowWords } from './event-view.ts'
import type { EventCard, EventsPageView } from './events-page.tsx'
import { modeWords, type OwnPlace, ownPlace } from './own-place.ts'

/** What is to come and what is over, each with what the person has in it. */
export async function listEvents(db: Db, person: Person, at: Date): Promise<EventsPageView> {
  const [upcoming, past, seats] = await Promise.all([upcomingEvents(db.read, at), pastEvents(db.read, at), ownActiveSeats(db.read, person.id)])
  const pools = await poolsShownOf(db.read, upcoming.map(({ id }) => id))
  const card = async (event: EventRow): Promise<EventCard> => {
    const own = ownPlace(seats.filter(({ scopeId }) => scopeId === event.id))
    const window = windowState(event, at)
    return {
      slug: event.slug,
      title: event.title,
      kind: kindWords[event.kind],
      summary: event.summary,
      place: event.place,
      onDay: inWords(event.startsAt, person.zone, 'short-date').split(' ')[0] ?? '',
      inMonth: inWords(event.startsAt, person.zone, 'short-date').split(' ')[1] ?? '',
      when: whenWords(event, event.zone, person.zone),
      until: isUnderWay(event, at) ? 'Under way now' : `Begins ${untilWords(event.startsAt, at)}`,
      cancelled: event.cancelledAt !== null,
      own: await inWordsOf(db, own),
      open: window.kind === 'open',
      door: window.kind === 'open' ? placesWordsOf(pools.filter(({ scopeId }) => scopeId === event.id).map(placesLeft)) : windowWords(window, person.zone, null),
    }
  }
  return { upcoming: await Promise.all(upcoming.map(card)), past: past.map(({ slug, title, startsAt, place, cancelledAt }) => ({ slug, title, date: inWords(startsAt, person.zone, 'short-date'), place, cancelled: cancelledAt !== null })) }
}

async function inWordsOf(db: Db, own: OwnPlace): Promise<EventCard['own']> {
  switch (own.kind) {
    case 'none':
      return null
    case 'waiting':
      return { kind: 'waiting', words: `You are in the queue, place ${await placeInQueue(db.read, own.seat)}` }
    case 'offered':
      return { kind: 'offered', words: 'A place is yours to take' }
    case 'confirmed':
      return { kind: 'confirmed', words: `You are in, ${modeWords[own.mode].toLowerCase()}` }
  }
}

function placesWordsOf(places: readonly ReturnType<typeof placesLeft>[]): string {
  if (places.length < 2) return places[0]?.words ?? ''
  return places.map(({ mode, words }) => `${modeWords[mode]}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`).join('. ')
}
