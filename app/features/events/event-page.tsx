import { AgendaPreview } from './agenda/agenda-preview.tsx'
import { EventHero } from './event-hero.tsx'
import type { EventPageView } from './event-page-view.ts'
import { OwnPlacePanel } from './own-place-panel.tsx'
import { RegisterPanel } from './register-panel.tsx'

/** An event: when and where, how long until then, and the one thing to do about it. */
export function EventPage(event: EventPageView) {
  return (
    <div className="event">
      <EventHero event={event}>{event.own.kind === 'none' ? <RegisterPanel event={event} /> : <OwnPlacePanel event={event} own={event.own} />}</EventHero>
      <div className="event-body">
        <AgendaPreview event={event} />
      </div>
    </div>
  )
}
