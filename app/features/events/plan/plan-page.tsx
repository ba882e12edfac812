import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { MovePanel, type MoveAnswer } from './move-panel.tsx'
import { PlanTable, type ShownDay } from './plan-table.tsx'
import type { ShownTile } from './plan-tile.tsx'
import { useArrowMoves } from './use-arrow-moves.ts'
import { WarningList } from './warning-list.tsx'

type PlanPageProps = {
  slug: string
  zone: string
  days: readonly ShownDay[]
  tiles: readonly ShownTile[]
  rooms: readonly { id: string; name: string }[]
  warnings: readonly { key: string; kind: string; words: string; sessionIds: readonly string[] }[]
  chosen: string | null
  answer: MoveAnswer | null
}

/** The plan as a table, and beside it what is chosen, what does not fit and what has no time yet. */
export function PlanPage({ slug, zone, days, tiles, rooms, warnings, chosen, answer }: PlanPageProps) {
  const tile = tiles.find(({ id }) => id === chosen)
  const unplaced = tiles.filter(({ startsAt }) => startsAt === null)
  const move = useArrowMoves()
  const add = (
    <ButtonLink look={tiles.length === 0 ? 'primary' : 'plain'} href={eventPaths.newDeskSession(slug)}>
      Add a session
    </ButtonLink>
  )
  if (tiles.length === 0)
    return (
      <EmptyState title="No session yet" actions={add}>
        Sessions appear here by time and room. {rooms.length === 0 && 'Begin with the rooms, or with the sessions: either order works.'}
      </EmptyState>
    )
  return (
    <div className="plan">
      <div className="plan-main">
        <div className="actions">
          {add}
          <p className="quiet">Choose a session to move it. With a keyboard: arrows up and down move it by five minutes, left and right to another room.</p>
        </div>
        {days.map((day) => (
          <PlanTable key={day.day} {...day} tiles={tiles} slug={slug} zone={zone} chosen={chosen} move={move} />
        ))}
      </div>
      <div className="plan-side">
        {tile && <MovePanel key={`${tile.id}-${tile.version}-${answer?.stale}`} slug={slug} zone={zone} tile={tile} rooms={rooms} answer={answer} />}
        <WarningList slug={slug} warnings={warnings.filter(({ kind }) => kind !== 'unplaced')} />
        <section aria-labelledby="unplaced" className="desk-section">
          <h2 id="unplaced">Without a time</h2>
          {unplaced.length === 0 && <p className="quiet">Every session has a time.</p>}
          {unplaced.length > 0 && (
            <ul className="row-list">
              {unplaced.map(({ id, title, minutes }) => (
                <li key={id} className="row-split">
                  <a href={`${eventPaths.deskAgenda(slug)}?move=${id}`}>{title}</a>
                  <span className="quiet">{minutes} min</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </div>
  )
}
