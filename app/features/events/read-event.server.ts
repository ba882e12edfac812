import type { Person } from '#app/auth/person.ts'
import { inWords } from '#app/components/time.tsx'
import type { Db } from '#db/dialect'
import { releasesOf, tracksShown } from '#db/queries/agenda.ts'
import { cameInAt, ownSeatsIn, placeInQueue, poolsShown, type PoolFacts, type SeatRow } from '#db/queries/events.ts'
import { starsIn } from '#db/queries/stars.ts'
import { agendaView } from './agenda/agenda-view.server.ts'
import type { EventPageView, OwnPlaceView } from './event-page-view.ts'
import { isUnderWay, windowState } from './event-state.ts'
import { untilWords, whenWords } from './event-times.ts'
import { kindWords, placesLeft, windowWords } from './event-view.ts'
import type { FoundEvent } from './find-event.server.ts'
import { modeOf, ownPlace } from './own-place.ts'

/** Everything that an event's page says to one person. */
export async function readEvent(db: Db, { event, person }: { event: FoundEvent; person: Person }, at: Date): Promise<EventPageView> {
  const [pools, seats, [release], tracks, starred] = await Promise.all([
    poolsShown(db.read, event.id),
    ownSeatsIn(db.read, person.id, event.id),
    releasesOf(db.read, event.id),
    tracksShown(db.read, event.id),
    starsIn(db.read, person.id, event.id),
  ])
  const [own, agenda, came] = await Promise.all([
    ownPlaceView(db, { seats, pools, zone: person.zone }),
    release ? agendaView(db.read, { release, zone: event.zone, dayChangeMinutes: event.dayChangeMinutes, ownZone: person.zone }) : null,
    at.getTime() > event.startsAt.getTime() - DOORS_OPEN_MS ? cameInAt(db.read, person.id, event.id) : null,
  ])
  const window = windowState(event, at)
  return {
    slug: event.slug,
    title: event.title,
    kind: kindWords[event.kind],
    summary: event.summary,
    place: event.place,
    onlineLink: own.kind === 'confirmed' && own.mode === 'online' ? event.onlineLink : null,
    state: event.state,
    looks: event.looks,
    when: whenWords(event, event.zone, person.zone),
    until: event.state === 'published' ? { startsAt: event.startsAt.toISOString(), now: at.toISOString(), words: isUnderWay(event, at) ? 'Under way now' : `Begins ${untilWords(event.startsAt, at)}`, underWay: isUnderWay(event, at) } : null,
    cancelled: event.cancelledAt ? { by: event.cancelledBy, on: inWords(event.cancelledAt, person.zone, 'date'), reason: event.cancelReason } : null,
    places: pools.map(placesLeft),
    registration: event.state === 'published' && window.kind === 'open' ? { open: true, closes: inWords(window.closesAt, person.zone, 'date-time', true) } : { open: false, words: event.state === 'published' ? windowWords(window, person.zone, event.windowBy) : null },
    own,
    came: came && inWords(came, person.zone, 'time'),
    agenda: agenda && { tracks: agenda.tracks, city: agenda.city, ownCity: agenda.ownCity, sessions: agenda.sessions.filter(({ kind }) => kind !== 'break') },
    tracks,
    starred,
  }
}

/** Nobody has come in before. */
const DOORS_OPEN_MS = 4 * 3_600_000

type Facts = { seats: readonly SeatRow[]; pools: readonly PoolFacts[]; zone: string }

/** The person's own place in words and numbers: "Place 37 of 137" needs the queue. */
export async function ownPlaceView(db: Db, { seats, pools, zone }: Facts): Promise<OwnPlaceView> {
  const own = ownPlace(seats)
  const inQueue = async (seat: SeatRow) => ({ place: await placeInQueue(db.read, seat), of: pools.find(({ id }) => id === seat.poolId)?.waiting ?? 0 })
  const offer = (seat: SeatRow) => ({ seatId: seat.id, until: seat.offerExpiresAt ? inWords(seat.offerExpiresAt, zone, 'date-time', true) : '' })
  switch (own.kind) {
    case 'none':
      return own
    case 'waiting':
      return { kind: 'waiting', mode: own.mode, ...(await inQueue(own.seat)) }
    case 'offered':
      return { kind: 'offered', mode: own.mode, ...offer(own.seat) }
    case 'confirmed': {
      const { upgrade } = own
      if (!upgrade) return { kind: 'confirmed', mode: own.mode, upgrade: null }
      return { kind: 'confirmed', mode: own.mode, upgrade: upgrade.state === 'offered' ? { kind: 'offered', mode: modeOf(upgrade), ...offer(upgrade) } : { kind: 'waiting', mode: modeOf(upgrade), ...(await inQueue(upgrade)) } }
    }
  }
}
