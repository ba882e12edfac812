import { CalendarDays, Clock, MapPin } from 'lucide-react'

import { Avatar } from '#app/components/avatar.tsx'
import { Badge } from '#app/components/badge.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Icon } from '#app/components/icon.tsx'
import { durationWords } from '#app/components/plain-words.ts'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { WhenWords } from '../event-times.ts'
import type { SessionCard } from './agenda-view.ts'
import { SessionTile, TrackName } from './session-tile.tsx'
import { StarForm } from './star-form.tsx'

export type SessionPageProps = { event: { slug: string; title: string }; session: SessionCard; abstract: readonly string[]; when: WhenWords; minutes: number; meanwhile: readonly SessionCard[]; starred: readonly string[] }

export function SessionPage({ event, session, abstract, when, minutes, meanwhile, starred }: SessionPageProps) {
  const here = eventPaths.eventSession(event.slug, session.id)
  return (
    <div className="content">
      <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }, { href: paths.event(event.slug), label: event.title }, { href: eventPaths.agenda(event.slug), label: 'Agenda' }]} />
      <div className="session">
        <div className="session-main">
          <header className="grid gap-3">
            <p className="session-kind">
              {session.track && <TrackName track={session.track} />}
              {session.kind !== 'talk' && session.kind !== 'break' && <Badge>{session.kind === 'workshop' ? 'Workshop' : 'Panel'}</Badge>}
            </p>
            <h1>{session.title}</h1>
          </header>
          <div className="session-abstract">
            {abstract.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          {session.speakers.length > 0 && (
            <section aria-labelledby="speakers">
              <h2 id="speakers" className="session-heading">
                {session.speakers.length === 1 ? 'Speaker' : 'Speakers'}
              </h2>
              <ul className="speakers">
                {session.speakers.map((name) => (
                  <li key={name}>
                    <Avatar name={name} /> {name}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside className="session-side" aria-label="When and where">
          <dl className="when">
            <div>
              <dt>
                <Icon of={CalendarDays} label="Day" />
              </dt>
              <dd>{when.date}</dd>
            </div>
            <div>
              <dt>
                <Icon of={Clock} label="Time" />
              </dt>
              <dd>
                {when.time} <span className="text-muted">({durationWords(minutes)})</span>
                {when.there && (
                  <span className="when-there">
                    In {when.there.city}: {when.there.words}
                  </span>
                )}
              </dd>
            </div>
            <div>
              <dt>
                <Icon of={MapPin} label="Room" />
              </dt>
              <dd>{session.room ?? 'Everywhere'}</dd>
            </div>
          </dl>
          {session.kind !== 'break' && <StarForm event={event.slug} session={session} starred={starred.includes(session.id)} back={here} wide />}
        </aside>
      </div>
      {meanwhile.length > 0 && (
        <section className="meanwhile" aria-labelledby="meanwhile">
          <h2 id="meanwhile">At the same time</h2>
          <div className="meanwhile-sessions">
            {meanwhile.map((other) => (
              <SessionTile key={other.id} event={event.slug} session={other} starred={starred.includes(other.id)} back={here} placed />
            ))}
          </div>
        </section>
      )}
    </div>
  )
}
