import { CalendarPlus, Hourglass, QrCode, TicketCheck } from 'lucide-react'

import { Button, ButtonLink } from '#app/components/button.tsx'
import { classNames } from '#app/components/class-names.ts'
import { Icon } from '#app/components/icon.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import type { EventPageView, HeldPlaceView, InQueue, Offered } from './event-page-view.ts'
import { type Mode, modeWords } from './own-place.ts'

/** What somebody with a place sees: that they are in, or where they stand; then the ticket, the calendar and the ways to change it. */
export function OwnPlacePanel({ event, own }: { event: EventPageView; own: HeldPlaceView }) {
  const over = event.state !== 'published'
  if (own.kind === 'confirmed') {
    return (
      <section className={classNames('panel', !over && 'panel-in')} aria-labelledby="place">
        <h2 id="place" className="panel-state">
          <Icon of={TicketCheck} />
          {confirmedWords(event)}
        </h2>
        <p className="panel-fact">{own.mode === 'online' ? 'Online' : `In person, at ${event.place}`}</p>
        {event.came && <p className="panel-fact">You came in at {event.came}.</p>}
        {own.upgrade && !over && <Upgrade upgrade={own.upgrade} held={own.mode} />}
        {!over && (
          <>
            <div className="panel-actions">
              <ButtonLink href={eventPaths.eventTicket(event.slug)} look="primary" icon={QrCode}>
                Show the ticket
              </ButtonLink>
              <CalendarLink event={event.slug} />
            </div>
            {event.onlineLink && (
              <p className="panel-note">
                Join at <a href={event.onlineLink}>{event.onlineLink.replace(/^https?:\/\//, '')}</a>
              </p>
            )}
            <ChangePlace event={event} mode={own.mode} waits={own.upgrade !== null} />
          </>
        )}
      </section>
    )
  }
  if (over) return null
  if (own.kind === 'offered') {
    return (
      <section className="panel panel-in" aria-labelledby="place">
        <h2 id="place" className="panel-state">
          <Icon of={TicketCheck} />A place is yours to take
        </h2>
        <p className="panel-fact">It is kept for you until {own.until}. After that it goes to the next person.</p>
        <div className="panel-actions">
          <ButtonLink href={eventPaths.offer(own.seatId)} look="primary">
            Answer the offer
          </ButtonLink>
        </div>
      </section>
    )
  }
  return (
    <section className="panel" aria-labelledby="place">
      <h2 id="place" className="panel-state panel-waiting">
        <Icon of={Hourglass} />
        Place {own.place} of {own.of}
      </h2>
      <p className="panel-fact">You are in the queue{event.places.length > 1 && ` for a place ${own.mode === 'online' ? 'online' : 'in person'}`}. When a place becomes free, it goes to the person who has waited longest, and you get a letter.</p>
      <ChangePlace event={event} mode={own.mode} waits />
    </section>
  )
}

function confirmedWords({ state, came }: EventPageView): string {
  if (state === 'cancelled') return 'You had a place'
  if (state === 'ended') return came ? 'You were there' : 'You were registered'
  return 'You are in'
}

function Upgrade({ upgrade, held }: { upgrade: InQueue | Offered; held: Mode }) {
  if (upgrade.kind === 'offered') {
    return (
      <p className="panel-note">
        A place {modeWords[upgrade.mode].toLowerCase()} is offered to you until {upgrade.until}. <a href={eventPaths.offer(upgrade.seatId)}>Answer the offer</a>
      </p>
    )
  }
  return (
    <p className="panel-note">
      You also wait for a place {modeWords[upgrade.mode].toLowerCase()}: place {upgrade.place} of {upgrade.of}. Until then you keep your place {modeWords[held].toLowerCase()}.
    </p>
  )
}

/** The ways out of what one has: the other mode, or nothing. A link to a page that asks first, because a place that is given up is gone. */
function ChangePlace({ event, mode, waits }: { event: EventPageView; mode: Mode; waits: boolean }) {
  const other = event.places.find((place) => place.mode !== mode && !place.full)
  const begun = event.until?.underWay ?? true
  return (
    <div className="panel-change">
      {other && !waits && !begun && (
        <form method="post" action={eventPaths.eventMode(event.slug)}>
          <input type="hidden" name="to" value={other.mode} />
          <Button look="link">{other.left === 0 ? `Wait for a place ${modeWords[other.mode].toLowerCase()}` : `Switch to ${modeWords[other.mode].toLowerCase()}`}</Button>
        </form>
      )}
      {!begun && <a href={eventPaths.eventLeave(event.slug)}>{waits && event.own.kind === 'waiting' ? 'Leave the queue' : 'Give up your place'}</a>}
    </div>
  )
}

/** A file that any calendar opens. */
export function CalendarLink({ event }: { event: string }) {
  return (
    <ButtonLink href={eventPaths.eventCalendar(event)} icon={CalendarPlus} download={`${event}.ics`}>
      Add to calendar
    </ButtonLink>
  )
}
