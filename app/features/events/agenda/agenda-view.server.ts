import { inWords } from '#app/components/time.tsx'
import type { Reader } from '#db/dialect'
import { entriesOf, type Release, type ReleaseEntry, roomOrder } from '#db/queries/agenda.ts'
import { cityOf, sameClock } from '../event-times.ts'
import { agendaDays } from './agenda-days.server.ts'
import { agendaGrid } from './agenda-grid.ts'
import type { AgendaDay, AgendaView, SessionCard, Track } from './agenda-view.ts'

type Wish = { release: Release; zone: string; dayChangeMinutes: number; ownZone: string }

/** The agenda as a page shows it. A release never changes, so each is laid out once per clock and kept. */
export async function agendaView(db: Reader, { release, zone, dayChangeMinutes, ownZone }: Wish): Promise<AgendaView> {
  const key = [release.id, release.hash, zone, dayChangeMinutes, ownZone].join('|')
  const known = laidOut.get(key)
  if (known) return known
  const [entries, rooms] = await Promise.all([entriesOf(db, release.id), roomOrder(db, release.eventId)])
  const view = layOut(entries, rooms, { zone, dayChangeMinutes, ownZone })
  if (laidOut.size >= MOST_KEPT) laidOut.delete(laidOut.keys().next().value ?? '')
  laidOut.set(key, view)
  return view
}

const MOST_KEPT = 60
const laidOut = new Map<string, AgendaView>()

function layOut(entries: readonly ReleaseEntry[], rooms: readonly string[], { zone, dayChangeMinutes, ownZone }: Omit<Wish, 'release'>): AgendaView {
  const first = entries[0]?.startsAt
  const elsewhere = first !== undefined && !sameClock(zone, ownZone, first)
  const inRoomOrder = [...entries].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || placeOf(rooms, a.room) - placeOf(rooms, b.room))
  const days = agendaDays(inRoomOrder, zone, dayChangeMinutes).map((day) => layOutDay(day, rooms, zone, elsewhere ? ownZone : null))
  const sessions = inRoomOrder.map((entry) => sessionCard(entry, zone, elsewhere ? ownZone : null))
  return { city: cityOf(zone), ownCity: elsewhere ? cityOf(ownZone) : null, clock: first ? (inWords(first, zone, 'time', true).split(' ')[1] ?? '') : '', tracks: tracksOf(sessions), sessions, days }
}

function placeOf(rooms: readonly string[], room: string | null): number {
  return room !== null && rooms.includes(room) ? rooms.indexOf(room) : rooms.length
}

function layOutDay({ day, entries }: { day: string; entries: ReleaseEntry[] }, rooms: readonly string[], zone: string, ownZone: string | null): AgendaDay {
  const grid = agendaGrid(entries.map((entry) => ({ id: entry.sessionId, room: entry.room, startsAt: entry.startsAt, endsAt: entry.endsAt })), rooms)
  const time = (at: Date) => ({ time: inWords(at, zone, 'time'), own: ownZone && inWords(at, ownZone, 'time') })
  const starts = [...new Set(entries.map(({ startsAt }) => startsAt.getTime()))]
  return {
    day,
    label: inWords(new Date(`${day}T12:00:00Z`), 'UTC', 'day'),
    columns: grid.columns,
    rows: grid.rows.map(({ startsAt, named, minutes, cells }) => ({ ...time(startsAt), named, minutes, cells })),
    times: starts.map((start) => ({ ...time(new Date(start)), ids: entries.filter(({ startsAt }) => startsAt.getTime() === start).map(({ sessionId }) => sessionId) })),
  }
}

export function sessionCard(entry: ReleaseEntry, zone: string, ownZone: string | null): SessionCard {
  const { sessionId, title, kind, room, track, trackColour, speakers, startsAt, endsAt } = entry
  return {
    id: sessionId,
    title,
    kind,
    room,
    track: track ? { name: track, colour: trackColour ?? 1 } : null,
    speakers,
    from: inWords(startsAt, zone, 'time'),
    until: inWords(endsAt, zone, 'time'),
    ownFrom: ownZone && inWords(startsAt, ownZone, 'time'),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }
}

function tracksOf(sessions: readonly SessionCard[]): (Track & { count: number })[] {
  const tracks = new Map<string, Track & { count: number }>()
  for (const { track } of sessions) if (track) tracks.set(track.name, { ...track, count: (tracks.get(track.name)?.count ?? 0) + 1 })
  return [...tracks.values()].sort((a, b) => a.colour - b.colour || a.name.localeCompare(b.name, 'en'))
}
