import { StatusWord, type StatusKind } from '#app/components/status-word.tsx'
import { inWords } from '#app/components/time.tsx'
import type { BookingCard } from './booking-view.ts'

/** "Wednesday 25 November, 10:00 to 10:30", with the zone, and the host's own clock where it differs. */
export function When({ startsAt, endsAt, zone, there, zoned }: Pick<BookingCard, 'startsAt' | 'endsAt' | 'zone' | 'there'> & { zoned?: boolean }) {
  return (
    <>
      <time dateTime={startsAt}>{inWords(new Date(startsAt), zone, 'date-time')}</time> to <time dateTime={endsAt}>{inWords(new Date(endsAt), zone, 'time', zoned)}</time>
      {there && <span className="text-muted"> ({there})</span>}
    </>
  )
}

/** Nothing while it is simply booked: that is what the list is about. */
export function BookingState({ state }: Pick<BookingCard, 'state'>) {
  const { is, words } = states[state]
  return <StatusWord is={is}>{words}</StatusWord>
}

const states: Record<BookingCard['state'], { is: StatusKind; words: string }> = {
  booked: { is: 'done', words: 'Booked' },
  'under way': { is: 'in-progress', words: 'Under way' },
  over: { is: 'waiting', words: 'Over, outcome not written yet' },
  moved: { is: 'ended', words: 'Moved' },
  cancelled: { is: 'ended', words: 'Cancelled' },
  done: { is: 'done', words: 'Held' },
  no_show: { is: 'ended', words: 'Nobody came' },
}

/** Bookings as rows: when first, because that is what one looks for. */
export function BookingRows({ bookings, toHref, showState }: { bookings: readonly BookingCard[]; toHref: (id: string) => string; showState?: boolean }) {
  return (
    <ul className="row-list">
      {bookings.map((booking) => (
        <li key={booking.id} className="booking-row">
          <a href={toHref(booking.id)} className="booking-row-when">
            <When {...booking} />
          </a>
          <span>
            {booking.title} with {booking.whom}
          </span>
          {showState && <BookingState state={booking.state} />}
        </li>
      ))}
    </ul>
  )
}
