import { classNames } from '#app/components/class-names.ts'
import { eventPaths } from '#app/platform/event-paths.ts'
import type { SessionCard, Track } from './agenda-view.ts'
import { StarForm } from './star-form.tsx'

type SessionTileProps = { event: string; session: SessionCard; starred: boolean; back: string; /** What it is about the clock, in words. */ moment?: 'Now' | 'Next' | undefined; /** Where and until when, where no column and no row says so. */ placed?: boolean | undefined; /** The room alone. */ roomNamed?: boolean | undefined; heading?: 'h3' | 'h4' | undefined }

/** One session in an agenda: title, who, which track in colour and in words, and its star. */
export function SessionTile({ event, session, starred, back, moment, placed, roomNamed, heading: Heading = 'h3' }: SessionTileProps) {
  if (session.kind === 'break') return <BreakTile session={session} moment={moment} placed={placed} heading={Heading} />
  return (
    <article className={classNames('tile', session.track && `track-${session.track.colour}`, moment === 'Now' && 'tile-now', starred && 'tile-starred')}>
      {moment && <p className="tile-moment">{moment}</p>}
      <Heading className="tile-title">
        <a href={eventPaths.eventSession(event, session.id)}>{session.title}</a>
      </Heading>
      {session.speakers.length > 0 && <p className="tile-who">{session.speakers.join(', ')}</p>}
      <p className="tile-facts">
        {placed && (
          <span className="numeric">
            {session.from} to {session.until}
            {session.room ? `, ${session.room}` : ''}
          </span>
        )}
        {roomNamed && !placed && session.room && <span>{session.room}</span>}
        {session.kind !== 'talk' && <span>{session.kind === 'workshop' ? 'Workshop' : 'Panel'}</span>}
        {session.track && <TrackName track={session.track} />}
      </p>
      <StarForm event={event} session={session} starred={starred} back={back} />
    </article>
  )
}

function BreakTile({ session, moment, placed, heading: Heading = 'h3' }: Pick<SessionTileProps, 'session' | 'moment' | 'placed' | 'heading'>) {
  return (
    <div className="tile-break">
      {moment && <p className="tile-moment">{moment}</p>}
      <Heading className="tile-title">{session.title}</Heading>
      <p className="tile-facts">
        <span className="numeric">
          {placed ? `${session.from} to ` : 'until '}
          {session.until}
        </span>
      </p>
    </div>
  )
}

/** A track by its colour and its name: colour alone tells nobody who cannot see it. */
export function TrackName({ track: { name, colour } }: { track: Track }) {
  return (
    <span className={`track-name track-${colour}`}>
      <svg className="track-mark" viewBox="0 0 8 8" aria-hidden="true" focusable="false">
        <rect width="8" height="8" rx="2" />
      </svg>
      {name}
    </span>
  )
}
