import type { StatusKind } from '#app/components/status-word.tsx'
import type { SeatState } from '#db/schema/seats.ts'

/** A seat's state for organizers. No seat: whoever it was has gone. */
export function seatStateWords(state: SeatState | null): { is: StatusKind; words: string } {
  return state ? states[state] : { is: 'ended', words: 'Given back' }
}

const states: Record<SeatState, { is: StatusKind; words: string }> = {
  confirmed: { is: 'done', words: 'Confirmed' },
  waiting: { is: 'waiting', words: 'Waiting' },
  offered: { is: 'due', words: 'Offered' },
  declined: { is: 'ended', words: 'Declined' },
  expired: { is: 'ended', words: 'Offer ended' },
  cancelled: { is: 'ended', words: 'Given back' },
}

export const sourceWords = { self: 'Registered', import: 'Imported', walk_in: 'Walked in', organizer: 'Added by an organizer' }
