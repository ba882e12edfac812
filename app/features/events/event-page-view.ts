import type { AgendaView, SessionCard, Track } from './agenda/agenda-view.ts'
import type { EventState } from './event-state.ts'
import type { WhenWords } from './event-times.ts'
import type { PlacesLeft } from './event-view.ts'
import type { Mode } from './own-place.ts'

export type InQueue = { kind: 'waiting'; mode: Mode; place: number; of: number }
export type Offered = { kind: 'offered'; mode: Mode; seatId: string; until: string }
export type OwnPlaceView = { kind: 'none'; ended: 'cancelled' | 'declined' | 'expired' | null } | { kind: 'confirmed'; mode: Mode; upgrade: InQueue | Offered | null } | InQueue | Offered
export type HeldPlaceView = Exclude<OwnPlaceView, { kind: 'none' }>

/** The time left by the server's clock: `words` for a page without script. */
export type Until = { startsAt: string; now: string; words: string; underWay: boolean }

export type EventPageView = {
  slug: string
  title: string
  kind: string
  summary: string
  place: string
  onlineLink: string | null
  state: EventState
  looks: boolean
  when: WhenWords
  until: Until | null
  cancelled: { by: string | null; on: string; reason: string | null } | null
  places: readonly PlacesLeft[]
  registration: { open: true; closes: string } | { open: false; words: string | null }
  own: OwnPlaceView
  /** When the person came in, "09:07". */
  came: string | null
  agenda: (Pick<AgendaView, 'tracks' | 'city' | 'ownCity'> & { sessions: readonly SessionCard[] }) | null
  tracks: readonly Track[]
  starred: readonly string[]
}
