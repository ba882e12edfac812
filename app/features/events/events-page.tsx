import { CalendarDays, MapPin } from 'lucide-react'

import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Icon } from '#app/components/icon.tsx'
import { type StatusKind, StatusWord } from '#app/components/status-word.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { WhenWords } from './event-times.ts'

export type EventCard = {
  slug: string
  title: string
  kind: string
  summary: string
  place: string
  /** "14" and "December", for the eye. */
  onDay: string
  inMonth: string
  when: WhenWords
  until: string
  cancelled: boolean
  own: { kind: 'waiting' | 'offered' | 'confirmed'; words: string } | null
  open: boolean
  /** Seats left, or when registration opens or closed. */
  door: string | null
}
export type EventsPageView = { upcoming: readonly EventCard[]; past: readonly { slug: string; title: string; date: string; place: string; cancelled: boolean }[] }

/** The next event large, the others as rows, and what is over below. */
export function EventsPage({ upcoming, past, runsAny }: EventsPageView & { /** Whether they work at an event, or may make one. */ runsAny: boolean }) {
  const lead = upcoming.find(({ kind, cancelled }) => kind === 'AI Day' && !cancelled) ?? upcoming.find(({ cancelled }) => !cancelled)
  const others = upcoming.filter((event) => event !== lead)
  return (
    <div className="content events">
      <header className="events-head">
        <h1>Events</h1>
        <div className="actions">
          <ButtonLink href={paths.myAgenda()}>Your agenda</ButtonLink>
          {runsAny && <ButtonLink href={eventPaths.ownDesks()}>Events you run</ButtonLink>}
        </div>
      </header>
      {lead ? <Lead event={lead} /> : <EmptyState title="No event is planned yet">When an AI Day or a workshop is published, it stands here first.</EmptyState>}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">Also coming</h2>
          <ul className="event-rows">
            {others.map((event) => (
              <Row key={event.slug} event={event} />
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">Past events</h2>
          <ul className="past-rows">
            {past.map(({ slug, title, date, place, cancelled }) => (
              <li key={slug}>
                <a href={paths.event(slug)}>{title}</a>
                <span className="text-muted">
                  {date}, {place}
                  {cancelled && ' (cancelled)'}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Lead({ event }: { event: EventCard }) {
  return (
    <article className="lead" aria-labelledby="lead">
      <div className="lead-court" aria-hidden="true">
        <span className="lead-date">
          <span className="lead-day">{event.onDay}</span>
          {event.inMonth}
        </span>
      </div>
      <div className="lead-in">
        <p className="hero-kind">
          {event.kind} <span className="lead-until">{event.until}</span>
        </p>
        <h2 id="lead" className="lead-title">
          <a href={paths.event(event.slug)}>{event.title}</a>
        </h2>
        <p className="hero-lead">{event.summary}</p>
        <p className="lead-facts">
          <span>
            <Icon of={CalendarDays} /> {event.when.date}, {event.when.time}
          </span>
          <span>
            <Icon of={MapPin} /> {event.place}
          </span>
        </p>
        <div className="lead-foot">
          <LeadAction event={event} />
          {event.own ? <OwnWord own={event.own} /> : <p className="lead-door">{event.door}</p>}
        </div>
      </div>
    </article>
  )
}

/** Opens the event, where the form is: registering needs a choice that a list has no room for. */
function LeadAction({ event: { slug, own, open } }: { event: EventCard }) {
  if (own?.kind === 'confirmed') {
    return (
      <ButtonLink href={eventPaths.eventTicket(slug)} look="primary" size="large">
        Show the ticket
      </ButtonLink>
    )
  }
  return (
    <ButtonLink href={paths.event(slug)} look="primary" size="large">
      {own?.kind === 'offered' ? 'Answer the offer' : own || !open ? 'Open the event' : 'Register'}
    </ButtonLink>
  )
}

function Row({ event }: { event: EventCard }) {
  return (
    <li className="event-row">
      <div className="event-row-main">
        <h3>
          <a href={paths.event(event.slug)}>{event.title}</a>
        </h3>
        <p>{event.summary}</p>
        <p className="text-muted">
          {event.when.date}, {event.when.time}. {event.place}
        </p>
      </div>
      <div className="event-row-side">{event.cancelled ? <StatusWord is="ended">Cancelled</StatusWord> : event.own ? <OwnWord own={event.own} /> : <span className="text-muted">{event.door}</span>}</div>
    </li>
  )
}

function OwnWord({ own }: { own: NonNullable<EventCard['own']> }) {
  return <StatusWord is={ownKinds[own.kind]}>{own.words}</StatusWord>
}

const ownKinds: Record<NonNullable<EventCard['own']>['kind'], StatusKind> = { confirmed: 'done', waiting: 'waiting', offered: 'due' }
