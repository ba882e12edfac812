import { CalendarDays, Clock, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'

import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { Icon } from '#app/components/icon.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import { Countdown } from './countdown.tsx'
import type { EventPageView } from './event-page-view.ts'
import { FloorLines } from './floor-lines.tsx'

/** The head of an event: what, when on both clocks, where, and how long until then; the one action stands beside it. */
export function EventHero({ event, children }: { event: EventPageView; children: ReactNode }) {
  return (
    <header className="hero">
      <FloorLines />
      <div className="hero-in">
        <div className="hero-trail">
          <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }]} />
          {event.looks && (
            <ButtonLink href={eventPaths.desk(event.slug)} size="small">
              Open the desk
            </ButtonLink>
          )}
        </div>
        <div className="hero-words">
          <p className="hero-kind">{event.kind}</p>
          <h1>{event.title}</h1>
          <p className="hero-lead">{event.summary}</p>
          <dl className="when">
            <div>
              <dt>
                <Icon of={CalendarDays} label="Day" />
              </dt>
              <dd>{event.when.date}</dd>
            </div>
            <div>
              <dt>
                <Icon of={Clock} label="Time" />
              </dt>
              <dd>
                {event.when.time}
                {event.when.there && (
                  <span className="when-there">
                    In {event.when.there.city}: {event.when.there.words}
                  </span>
                )}
              </dd>
            </div>
            <div>
              <dt>
                <Icon of={MapPin} label="Place" />
              </dt>
              <dd>{event.place}</dd>
            </div>
          </dl>
        </div>
        <div className="hero-side">
          <EventNotice event={event} />
          {children}
        </div>
        {event.until && (
          <div className="hero-until">
            <Countdown {...event.until} />
          </div>
        )}
      </div>
    </header>
  )
}

/** What stands above an event that is not simply to come: who decided, and when. */
function EventNotice({ event: { state, cancelled } }: { event: EventPageView }) {
  if (cancelled) {
    return (
      <Banner tone="bad" title={`Cancelled by ${cancelled.by ?? 'an organizer'} on ${cancelled.on}`}>
        {cancelled.reason}
      </Banner>
    )
  }
  if (state === 'draft' || state === 'withdrawn') {
    return (
      <Banner tone="warn" title="Only organizers see this page">
        {state === 'draft' ? 'The event is a draft.' : 'The event was taken back.'} Publish it from its desk.
      </Banner>
    )
  }
  return null
}
