import { dayInWords, inWords } from '#app/components/time.tsx'
import { type ArrowMove, PlanTile, type ShownTile } from './plan-tile.tsx'

export type ShownDay = {
  day: string
  grid: { columns: readonly { room: string; lanes: number }[]; rows: readonly { startsAt: Date | string; named: boolean; cells: readonly { id: string | null; rowSpan: number; colSpan: number }[] }[] }
}

type PlanTableProps = ShownDay & { tiles: readonly ShownTile[]; slug: string; zone: string; chosen: string | null; move: ArrowMove }

/** A day of the plan: a column for each room, a row for each moment at which something begins or ends. */
export function PlanTable({ day, grid, tiles, slug, zone, chosen, move }: PlanTableProps) {
  return (
    <div className="table-scroll" role="group" aria-label={`Plan of ${dayInWords(day)}`} {...scrollable}>
      <table className="plan-table">
        <caption>{dayInWords(day)}</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {grid.columns.map(({ room, lanes }) => (
              <th key={room} scope="col" colSpan={lanes}>
                {room}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ startsAt, named, cells }) => (
            <tr key={String(startsAt)}>
              <th scope="row">
                <span className={named ? undefined : 'visually-hidden'}>{inWords(new Date(startsAt), zone, 'time')}</span>
              </th>
              {cells.map(({ id, rowSpan, colSpan }, n) => {
                const tile = tiles.find((one) => one.id === id)
                return (
                  <td key={id ?? n} rowSpan={rowSpan} colSpan={colSpan}>
                    {tile && <PlanTile tile={tile} slug={slug} chosen={tile.id === chosen} move={move} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What scrolls must be focusable, or a keyboard cannot scroll it. */
const scrollable = { tabIndex: 0 }
