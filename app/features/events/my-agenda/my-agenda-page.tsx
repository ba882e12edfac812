import { CalendarSync } from 'lucide-react'

import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { classNames } from '#app/components/class-names.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { listed } from '#app/components/plain-words.ts'
import { StatusWord } from '#app/components/status-word.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { SessionCard } from '../agenda/agenda-view.ts'
import { TrackName } from '../agenda/session-tile.tsx'
import { StarForm } from '../agenda/star-form.tsx'

type MySession = { event: { slug: string; title: string }; session: SessionCard; /** The time on the event's clock, when it is another. */ there: string | null; over: boolean; clashes: readonly string[] }
export type MyAgendaDay = { day: string; label: string; isToday: boolean; sessions: MySession[] }
export type MyAgendaView = { days: readonly MyAgendaDay[]; feed: { since: string } | null; /** The next event in which one has a place. */ next: { slug: string; title: string } | null }

/** One's own programme: what one starred, in order, with what clashes said plainly. */
export function MyAgendaPage({ days, feed, next }: MyAgendaView) {
  return (
    <div className="content my-agenda">
      <header className="agenda-head">
        <div className="grid gap-2">
          <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }]} />
          <h1>Your agenda</h1>
        </div>
        <div className="actions">
          <ButtonLink href={eventPaths.agendaFeed()} icon={CalendarSync}>
            {feed ? 'Calendar subscription' : 'Subscribe in your calendar'}
          </ButtonLink>
        </div>
      </header>
      {days.length === 0 && (
        <EmptyState title="Star a session" actions={<ButtonLink href={next ? eventPaths.agenda(next.slug) : paths.events()}>{next ? `Open the agenda of ${next.title}` : 'See the events'}</ButtonLink>}>
          Press the star beside a session in an agenda, and it stands here with its room and its time.
        </EmptyState>
      )}
      {days.map(({ day, label, isToday, sessions }) => (
        <section key={day} aria-label={isToday ? 'Today' : label}>
          <h2 className="my-day">
            {isToday && <span className="my-day-today">Today</span>} {label}
          </h2>
          <ol className="my-sessions">
            {sessions.map((one) => (
              <MySessionRow key={one.session.id} {...one} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function MySessionRow({ event, session, there, over, clashes }: MySession) {
  return (
    <li className={classNames('my-session', session.track && `track-${session.track.colour}`, over && 'my-session-over')}>
      <p className="my-time">
        <span>{session.from}</span> <span className="my-until">to {session.until}</span>
        {there && <span className="my-there">{there}</span>}
      </p>
      <div className="my-what">
        <h3>
          <a href={eventPaths.eventSession(event.slug, session.id)}>{session.title}</a>
        </h3>
        <p className="tile-facts">
          <span className="my-room">{session.room ?? 'Everywhere'}</span>
          {session.track && <TrackName track={session.track} />}
          <span>{session.speakers.join(', ')}</span>
          <a href={paths.event(event.slug)}>{event.title}</a>
        </p>
        {clashes.length > 0 && <StatusWord is="due">At the same time as {listed(clashes.map((title) => `“${title}”`))}</StatusWord>}
        {over && <StatusWord is="ended">Over</StatusWord>}
      </div>
      <StarForm event={event.slug} session={session} starred back={paths.myAgenda()} />
    </li>
  )
}
