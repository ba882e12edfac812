import type { CheckInResult } from '#db/schema/check-ins.ts'
import type { PoolMode, SeatState } from '#db/schema/seats.ts'

/** Where the person is, by the rows of this list: never let in, in, out again, or let in by mistake and taken back. */
export type Whereabouts = 'new' | 'in' | 'out' | 'undone'

export type Scan = {
  type: 'entry' | 'exit'
  list: { eventId: string; mode: PoolMode; opensAt: Date; closesAt: Date; reEntry: boolean }
  /** The event whose key the ticket names; null when it is no key of ours. A code that was typed is looked for in the list's own event. */
  eventId: string | null
  /** The signature fits. A typed code carries none and passes. */
  genuine: boolean
  /** The number that the ticket carries. */
  ticketNo: number
  /** Whom it names; undefined when nobody. */
  holder: { ticketNo: number; seat: { state: SeatState; mode: PoolMode } | null; whereabouts: Whereabouts } | undefined
}

/**
 * The answer of the gate (events.md §8), pure, so that a gate without a network judges as the server does. The order is the rule: what is wrong
 * with the ticket comes before what is wrong with the person's place, and that before what is wrong with the hour.
 * @param at when the ticket was scanned, by the server's clock
 */
export function judgeTicket({ type, list, eventId, genuine, ticketNo, holder }: Scan, at: Date): CheckInResult {
  if (eventId !== list.eventId) return 'wrong-event'
  if (!genuine) return 'bad-signature'
  if (!holder) return 'unknown'
  if (ticketNo !== holder.ticketNo) return 'revoked'
  if (type === 'exit') return 'ok' // whoever leaves, leaves
  if (holder.seat?.state !== 'confirmed') return 'not-confirmed'
  if (list.mode !== 'any' && holder.seat.mode !== 'any' && holder.seat.mode !== list.mode) return 'wrong-mode'
  if (at < list.opensAt || at >= list.closesAt) return 'list-closed'
  if (holder.whereabouts === 'new') return 'ok'
  return holder.whereabouts === 'undone' || (holder.whereabouts === 'out' && list.reEntry) ? 're-entry' : 'already-in'
}

/** From the list's rows of one registration that let in or out, oldest first. */
export function whereabouts(rows: readonly { type: 'entry' | 'exit'; reason: string | null }[]): Whereabouts {
  const last = rows.at(-1)
  if (!last || !rows.some(({ type }) => type === 'entry')) return 'new'
  if (last.type === 'entry') return 'in'
  return last.reason === null ? 'out' : 'undone'
}
