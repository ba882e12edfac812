import { Hourglass, TicketCheck } from 'lucide-react'

import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { Court } from '#app/components/court.tsx'
import { Icon } from '#app/components/icon.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { HeldPlaceView } from './event-page-view.ts'
import type { EventState } from './event-state.ts'
import type { WhenWords } from './event-times.ts'
import { CalendarLink } from './own-place-panel.tsx'
import { modeWords } from './own-place.ts'

export type TicketPageView = {
  slug: string
  title: string
  place: string
  state: EventState
  when: WhenWords
  name: string
  own: HeldPlaceView
  /** The squares of the QR code, and the code to type when no camera reads it. Null while the place is not sure. */
  code: { size: number; path: string; typed: string } | null
  onlineLink: string | null
}

/** The ticket, as large as the screen allows: white with black squares in the dark too, because a camera reads it. */
export function TicketPage(ticket: TicketPageView) {
  const { slug, title, own, code, state } = ticket
  return (
    <div className="content ticket-page">
      <header className="ticket-head">
        <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }, { href: paths.event(slug), label: title }]} />
        <TicketHeading own={own} state={state} />
      </header>
      {code ? <Card ticket={ticket} code={code} /> : <NoTicketYet own={own} />}
      {state === 'published' && (
        <div className="ticket-actions">
          {code && <CalendarLink event={slug} />}
          <ButtonLink href={paths.event(slug)}>{code ? 'Open the event' : 'Back to the event'}</ButtonLink>
          <a href={eventPaths.eventLeave(slug)}>{own.kind === 'waiting' ? 'Leave the queue' : 'Give up your place'}</a>
        </div>
      )}
    </div>
  )
}

function TicketHeading({ own, state }: Pick<TicketPageView, 'own' | 'state'>) {
  if (state === 'cancelled') return <h1>This event was cancelled</h1>
  if (own.kind === 'confirmed') {
    return (
      <h1>
        <Icon of={TicketCheck} /> {state === 'ended' ? 'You were registered' : 'You are in'}
      </h1>
    )
  }
  if (own.kind === 'offered') return <h1>A place is yours to take</h1>
  return (
    <h1>
      <Icon of={Hourglass} /> Place {own.place} of {own.of}
    </h1>
  )
}

function Card({ ticket: { title, when, place, name, own, onlineLink }, code }: { ticket: TicketPageView; code: NonNullable<TicketPageView['code']> }) {
  const online = own.mode === 'online'
  return (
    <article className="ticket" aria-label={`Ticket of ${name}`}>
      <div className="ticket-top">
        <p className="ticket-brand">
          <Court className="ticket-mark" /> Fieldhouse
        </p>
        <p className="ticket-mode">{modeWords[own.mode]}</p>
      </div>
      <h2 className="ticket-title">{title}</h2>
      <p className="ticket-when">
        {when.date}
        <br />
        {when.there ? `${when.there.words} in ${when.there.city}` : when.time}
        <br />
        {online ? (onlineLink ? <a href={onlineLink}>{onlineLink.replace(/^https?:\/\//, '')}</a> : 'Online') : place}
      </p>
      <div className="ticket-code">
        <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label="QR code of this ticket" shapeRendering="crispEdges">
          <path d={code.path} />
        </svg>
      </div>
      <p className="ticket-name">{name}</p>
      <p className="ticket-typed">
        <span className="ticket-typed-label">If no camera reads it, say</span>
        <code>{code.typed}</code>
      </p>
    </article>
  )
}

function NoTicketYet({ own }: Pick<TicketPageView, 'own'>) {
  if (own.kind === 'offered') {
    return (
      <Banner tone="good" title={`Kept for you until ${own.until}`}>
        <a href={eventPaths.offer(own.seatId)}>Answer the offer</a>, and your ticket appears here.
      </Banner>
    )
  }
  return (
    <p className="ticket-wait">
      Your ticket appears here as soon as you have a place. You will get a letter; you need not come back to look.
    </p>
  )
}
