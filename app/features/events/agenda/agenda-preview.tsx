import { ButtonLink } from '#app/components/button.tsx'
import { counted } from '#app/components/plain-words.ts'
import { eventPaths } from '#app/platform/event-paths.ts'
import type { EventPageView } from '../event-page-view.ts'
import { TrackName } from './session-tile.tsx'

/** The programme at a glance, by track: what one could go to, before deciding. */
export function AgendaPreview({ event: { slug, agenda, tracks, starred } }: { event: EventPageView }) {
  if (!agenda) return <TracksOnly tracks={tracks} />
  const rooms = new Set(agenda.sessions.flatMap(({ room }) => room ?? [])).size
  return (
    <section className="preview" aria-labelledby="agenda">
      <div className="preview-head">
        <div>
          <h2 id="agenda">The day</h2>
          <p className="text-muted">
            {counted(agenda.sessions.length, 'session')} in {counted(rooms, 'room')}
            {agenda.ownCity && `, times in ${agenda.city}`}
            {starred.length > 0 && `, ${starred.length} of them on your agenda`}
          </p>
        </div>
        <ButtonLink href={eventPaths.agenda(slug)}>Open the agenda</ButtonLink>
      </div>
      <ul className="preview-tracks">
        {agenda.tracks.map((track) => (
          <li key={track.name} className={`preview-track track-${track.colour}`}>
            <h3>
              <TrackName track={track} />
            </h3>
            <ol>
              {agenda.sessions
                .filter((session) => session.track?.name === track.name)
                .map((session) => (
                  <li key={session.id}>
                    <span className="preview-time">{session.from}</span>
                    <a href={eventPaths.eventSession(slug, session.id)}>{session.title}</a>
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  )
}

function TracksOnly({ tracks }: Pick<EventPageView, 'tracks'>) {
  if (tracks.length === 0) return null
  return (
    <section className="preview" aria-labelledby="agenda">
      <h2 id="agenda">The day</h2>
      <p className="text-muted">The agenda appears here as soon as it is released. These are its tracks.</p>
      <ul className="track-legend">
        {tracks.map((track) => (
          <li key={track.name}>
            <TrackName track={track} />
          </li>
        ))}
      </ul>
    </section>
  )
}
