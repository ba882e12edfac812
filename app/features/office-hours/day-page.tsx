import { ChevronLeft, ChevronRight } from 'lucide-react'

import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { inWords } from '#app/components/time.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { BookingState } from './booking-parts.tsx'
import type { HeldBooking } from './day-view.server.ts'
import { HoursFrame } from './hours-frame.tsx'
import { placeOfZone } from './zone-words.ts'

type DayPageProps = { day: string; today: boolean; previous: string; next: string; zone: string; held: readonly HeldBooking[]; unwritten: readonly HeldBooking[] }

/** A host's day: who comes, with which question, and what came of it. */
export function DayPage({ day, today, previous, next, zone, held, unwritten }: DayPageProps) {
  return (
    <HoursFrame title={today ? 'Your day' : 'A day of yours'} current={hoursPaths.hoursDay()}>
      <section aria-labelledby="day" className="grid max-w-prose gap-3">
        <div className="slot-week-head">
          <h2 id="day">{dayWords(day)}</h2>
          <nav className="actions" aria-label="Days">
            <ButtonLink href={hoursPaths.hoursDay(previous)} size="small" icon={ChevronLeft}>
              Day before
            </ButtonLink>
            <ButtonLink href={hoursPaths.hoursDay(next)} size="small" icon={ChevronRight}>
              Day after
            </ButtonLink>
          </nav>
        </div>
        <p className="text-muted">By the clocks of {placeOfZone(zone)}.</p>
        {held.length === 0 ? (
          <EmptyState title="Nothing is booked" heading="h3" actions={<a href={hoursPaths.hours()}>See your week</a>}>
            What people book on this day appears here, with their questions.
          </EmptyState>
        ) : (
          <ol>
            {held.map((booking) => (
              <Held key={booking.id} booking={booking} />
            ))}
          </ol>
        )}
      </section>
      {unwritten.length > 0 && (
        <section aria-labelledby="unwritten" className="grid max-w-prose gap-3">
          <h2 id="unwritten">Outcomes to write</h2>
          <ol>
            {unwritten.map((booking) => (
              <Held key={booking.id} booking={booking} dated />
            ))}
          </ol>
        </section>
      )}
    </HoursFrame>
  )
}

function Held({ booking, dated }: { booking: HeldBooking; dated?: boolean }) {
  const start = inWords(new Date(booking.startsAt), booking.zone, dated ? 'date-time' : 'time')
  return (
    <li className="day-booking">
      <div className="day-booking-head">
        <h3>
          <a href={hoursPaths.booking(booking.id)}>
            <time dateTime={booking.startsAt}>{start}</time> {booking.whom}
          </a>
        </h3>
        <BookingState state={booking.state} />
      </div>
      <p className="text-muted text-sm">
        {booking.title}, {booking.type}
        {booking.topic && ` · ${booking.topic}`}
      </p>
      <p className="booking-words">{booking.question}</p>
      {booking.tried && (
        <p className="booking-words">
          <span className="text-muted">Tried already: </span>
          {booking.tried}
        </p>
      )}
      {(booking.mayClose || booking.mayMove) && (
        <div className="actions">
          {booking.mayClose && <ButtonLink href={hoursPaths.bookingOutcome(booking.id)} size="small">Write the outcome<span className="visually-hidden"> of {booking.whom}, {start}</span></ButtonLink>}
          {booking.mayMove && <a href={hoursPaths.bookingMove(booking.id)}>Move<span className="visually-hidden"> {booking.whom}, {start}</span></a>}
          {booking.mayMove && <a href={hoursPaths.bookingCancellation(booking.id)}>Cancel<span className="visually-hidden"> {booking.whom}, {start}</span></a>}
        </div>
      )}
    </li>
  )
}

function dayWords(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(`${date}T12:00:00Z`)).replace(',', '')
}
