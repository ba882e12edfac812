import { counted } from '#app/components/plain-words.ts'
import { inWords } from '#app/components/time.tsx'
import type { PoolFacts } from '#db/queries/events.ts'
import type { WindowState } from './event-state.ts'
import type { Mode } from './own-place.ts'

/** What is left of one kind of place, as the page shows it. */
export type PlacesLeft = { mode: Mode; /** Null: no limit. */ capacity: number | null; left: number | null; waiting: number; /** Takes nobody more, not even to wait. */ full: boolean; words: string }

/** Seats left, or how many stand before whoever comes now. A late comer never passes the queue, so a queue means that nothing is left. */
export function placesLeft({ mode, capacity, taken, waiting, waitlistLimit }: PoolFacts): PlacesLeft {
  const left = capacity === null ? null : waiting > 0 ? 0 : Math.max(0, capacity - taken)
  const full = left === 0 && waiting >= waitlistLimit
  return { mode: mode === 'online' ? 'online' : 'in_person', capacity, left, waiting, full, words: placesWords(left, capacity, waiting, full) }
}

function placesWords(left: number | null, capacity: number | null, waiting: number, full: boolean): string {
  if (left === null) return 'Room for everybody'
  if (left > 0) return `${left} of ${counted(capacity ?? 0, 'seat')} left`
  if (full) return 'Full, and so is the waiting list'
  return waiting > 0 ? `Full. You would wait in place ${waiting + 1}` : 'Full. You would be first in the queue'
}

/** What the door of registration says, and who decided it. */
export function windowWords(window: WindowState, zone: string, by: string | null): string | null {
  const said = by ? ` ${by} set this.` : ''
  switch (window.kind) {
    case 'none':
      return 'When registration opens is not decided yet.'
    case 'not-open':
      return `Registration opens on ${inWords(window.opensAt, zone, 'date-time', true)}.${said}`
    case 'closed':
      return `Registration closed on ${inWords(window.closedAt, zone, 'date-time', true)}.${said}`
    case 'open':
      return null
  }
}

export const kindWords = { ai_day: 'AI Day', workshop: 'Workshop', community: 'Community session' } as const
