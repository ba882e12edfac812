import type { AgendaProps } from './agenda-table.tsx'
import { SessionTile } from './session-tile.tsx'

/** The day by the time at which things begin, for narrow screens. */
export function AgendaList({ event, day, sessions, starred, now, next, here, city, ownCity }: AgendaProps) {
  return (
    <ol className="agenda-list">
      {day.times.map(({ time, own, ids }) => (
        <li key={time} className="agenda-slot">
          <h3 className="agenda-slot-time">
            {time}
            {own && (
              <span className="agenda-own">
                {ownCity} {own}
                <span className="visually-hidden">, the first is in {city}</span>
              </span>
            )}
          </h3>
          <ul className="agenda-slot-sessions">
            {ids.map((id) => {
              const session = sessions.get(id)
              if (!session) return null
              return (
                <li key={id} id={`s-${id}`}>
                  <SessionTile event={event} session={session} starred={starred.has(id)} back={`${here}#s-${id}`} moment={now.has(id) ? 'Now' : next.has(id) ? 'Next' : undefined} placed heading="h4" />
                </li>
              )
            })}
          </ul>
        </li>
      ))}
    </ol>
  )
}
