import type { SeatRow } from '#db/queries/events.ts'

export type Mode = 'in_person' | 'online'
export type OwnPlace =
  | { kind: 'none'; /** How the last place ended, for whoever had one. */ ended: 'cancelled' | 'declined' | 'expired' | null }
  | { kind: 'confirmed'; seat: SeatRow; mode: Mode; /** Waits for the other mode, or is offered it, while this place is kept. */ upgrade: SeatRow | null }
  | { kind: 'waiting'; seat: SeatRow; mode: Mode }
  | { kind: 'offered'; seat: SeatRow; mode: Mode }

/** What a person has in an event, from their seats, newest first. The main seat speaks; a place in the other queue is beside it. */
export function ownPlace(seats: readonly SeatRow[]): OwnPlace {
  const active = seats.filter(({ state }) => state === 'confirmed' || state === 'waiting' || state === 'offered')
  const main = active.find(({ lane }) => lane === 'main')
  const upgrade = active.find(({ lane }) => lane === 'upgrade') ?? null
  if (!main) return { kind: 'none', ended: endedAs(seats[0]) }
  const mode = modeOf(main)
  if (main.state === 'confirmed') return { kind: 'confirmed', seat: main, mode, upgrade }
  return { kind: main.state === 'offered' ? 'offered' : 'waiting', seat: main, mode }
}

/** A pool for anybody counts as being there. */
export function modeOf({ mode }: Pick<SeatRow, 'mode'>): Mode {
  return mode === 'online' ? 'online' : 'in_person'
}

export const modeWords: Readonly<Record<Mode, string>> = { in_person: 'In person', online: 'Online' }

function endedAs(seat: SeatRow | undefined): 'cancelled' | 'declined' | 'expired' | null {
  return seat?.state === 'cancelled' || seat?.state === 'declined' || seat?.state === 'expired' ? seat.state : null
}
