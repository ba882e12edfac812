import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import { AgendaList } from './agenda-list.tsx'
import { type AgendaProps, AgendaTable } from './agenda-table.tsx'
import type { AgendaView, Track } from './agenda-view.ts'
import { SessionTile, TrackName } from './session-tile.tsx'

export type AgendaPageProps = {
  event: { slug: string; title: string; date: string }
  /** Null when nothing has been released yet. */
  agenda: (AgendaView & { name: string; released: string; isLatest: boolean; note: string | null }) | null
  tracks: readonly Track[]
  starred: readonly string[]
  now: readonly string[]
  next: readonly string[]
  here: string
}

/** The whole programme: what is on now, then each day as a table of rooms on wide screens and as a list on narrow ones. */
export function AgendaPage({ event, agenda, tracks, starred, now, next, here }: AgendaPageProps) {
  return (
    <div className="content agenda-page">
      <header className="agenda-head">
        <div className="grid gap-2">
          <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }, { href: paths.event(event.slug), label: event.title }]} />
          <h1>Agenda</h1>
          <p className="page-lead">{event.date}</p>
        </div>
        {agenda && (
          <div className="actions">
            <ButtonLink href={paths.myAgenda()}>
              Your agenda{starred.length > 0 && <span className="count">{starred.length}</span>}
            </ButtonLink>
          </div>
        )}
      </header>
      {agenda ? <Released event={event} agenda={agenda} starred={starred} now={now} next={next} here={here} /> : <NotReleased event={event} tracks={tracks} />}
    </div>
  )
}

function Released({ event, agenda, starred, now, next, here }: Pick<AgendaPageProps, 'event' | 'starred' | 'now' | 'next' | 'here'> & { agenda: NonNullable<AgendaPageProps['agenda']> }) {
  const sessions = new Map(agenda.sessions.map((session) => [session.id, session]))
  const shared = { event: event.slug, sessions, starred: new Set(starred), now: new Set(now), next: new Set(next), here, city: agenda.city, ownCity: agenda.ownCity }
  return (
    <>
      {!agenda.isLatest && (
        <Banner tone="warn" title="This is not the latest agenda">
          You are reading “{agenda.name}”. <a href={eventPaths.agenda(event.slug)}>Open the latest one</a>
        </Banner>
      )}
      <NowAndNext {...shared} nowIds={now} nextIds={next} />
      <ul className="track-legend" aria-label="Tracks">
        {agenda.tracks.map((track) => (
          <li key={track.name}>
            <TrackName track={track} /> <span className="text-muted numeric">{track.count}</span>
          </li>
        ))}
      </ul>
      {agenda.days.map((day) => (
        <section key={day.day} className="agenda-day" aria-label={day.label}>
          <h2 className={agenda.days.length > 1 ? undefined : 'visually-hidden'}>{day.label}</h2>
          <div className="agenda-wide">
            <AgendaTable day={day} {...shared} />
          </div>
          <div className="agenda-narrow">
            <AgendaList day={day} {...shared} />
          </div>
        </section>
      ))}
      <footer className="agenda-foot">
        Times in {agenda.city} ({agenda.clock}){agenda.ownCity && `, with yours in ${agenda.ownCity} beside them`}. Agenda “{agenda.name}”, released {agenda.released}. {agenda.note}
      </footer>
    </>
  )
}

function NowAndNext({ event, sessions, starred, here, nowIds, nextIds }: Pick<AgendaProps, 'event' | 'sessions' | 'starred' | 'here'> & { nowIds: readonly string[]; nextIds: readonly string[] }) {
  const found = (ids: readonly string[]) => ids.flatMap((id) => sessions.get(id) ?? [])
  const groups = [{ title: 'Now', of: found(nowIds) }, { title: 'Next', of: found(nextIds) }].filter(({ of }) => of.length > 0)
  if (groups.length === 0) return null
  return (
    <section className="now-next" aria-label="Now and next">
      {groups.map(({ title, of }) => (
        <div key={title} className="now-next-group">
          <h2>{title}</h2>
          <div className="now-next-sessions">
            {of.map((session) => (
              <SessionTile key={session.id} event={event} session={session} starred={starred.has(session.id)} back={here} placed />
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}

function NotReleased({ event, tracks }: Pick<AgendaPageProps, 'event' | 'tracks'>) {
  return (
    <EmptyState title="The agenda is still being made" actions={<ButtonLink href={paths.event(event.slug)}>Back to the event</ButtonLink>}>
      It appears here as soon as it is released.
      {tracks.length > 0 && ' These are its tracks:'}
      {tracks.map((track) => (
        <span key={track.name} className="block">
          <TrackName track={track} />
        </span>
      ))}
    </EmptyState>
  )
}
