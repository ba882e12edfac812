import { classNames } from '#app/components/class-names.ts'
import type { AgendaDay, SessionCard } from './agenda-view.ts'
import { SessionTile } from './session-tile.tsx'

export type AgendaProps = { event: string; day: AgendaDay; sessions: ReadonlyMap<string, SessionCard>; starred: ReadonlySet<string>; now: ReadonlySet<string>; next: ReadonlySet<string>; /** This page, to come back to after starring. */ here: string; ownCity: string | null; city: string }

/** Rooms side by side, time downwards: a real table, so a screen reader can say in which room and when it is. Wide screens only; AgendaList says the same. */
export function AgendaTable({ event, day, sessions, starred, now, next, here, city, ownCity }: AgendaProps) {
  return (
    <table className="agenda">
      <caption className="visually-hidden">
        {day.label}, by room and time. Times in {city}.
      </caption>
      <thead>
        <tr>
          <th scope="col" className="agenda-corner">
            {ownCity ? city : 'Time'}
          </th>
          {day.columns.map(({ room, lanes }) => (
            <th key={room} scope={lanes > 1 ? 'colgroup' : 'col'} colSpan={lanes}>
              {room}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {day.rows.map((row, n) => (
          <tr key={n} className={classNames(row.named && 'agenda-begins', `agenda-row-${isPause(row, sessions) ? 'short' : sizeOf(row.minutes)}`)}>
            {row.named ? (
              <th scope="row" className="agenda-time">
                {row.time}
                {row.own && (
                  <span className="agenda-own">
                    {row.own} <span className="visually-hidden">in {ownCity}</span>
                  </span>
                )}
              </th>
            ) : (
              <td className="agenda-time" />
            )}
            {row.cells.map(({ id, rowSpan, colSpan }, at) => {
              const session = id === null ? undefined : sessions.get(id)
              if (!session) return <td key={at} className="agenda-empty" />
              return (
                <td key={session.id} id={`g-${session.id}`} rowSpan={rowSpan} colSpan={colSpan}>
                  <SessionTile event={event} session={session} starred={starred.has(session.id)} back={`${here}#g-${session.id}`} moment={now.has(session.id) ? 'Now' : next.has(session.id) ? 'Next' : undefined} roomNamed={colSpan > 1} />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A break needs no more room than its name. */
function isPause({ cells }: AgendaDay['rows'][number], sessions: AgendaProps['sessions']): boolean {
  return cells.length === 1 && cells.every(({ id }) => id !== null && sessions.get(id)?.kind === 'break')
}

/** Rows are about as high as they last, so that a day has its rhythm. */
function sizeOf(minutes: number): 'short' | 'medium' | 'long' {
  if (minutes <= 20) return 'short'
  return minutes < 45 ? 'medium' : 'long'
}
