import { StatusWord } from '#app/components/status-word.tsx'
import type { CohortDesk } from './cohort-desk.server.ts'
import { spanInWords } from './day-words.ts'

type Line = CohortDesk['seats'][number]

/** Seats of each team in each period: the least, the planned, those that are filled, the most. */
export function SeatTable({ desk: { teams, periods, seats } }: { desk: CohortDesk }) {
  return (
    <div className="table-scroll" role="group" aria-label="Seats" {...scrollable}>
      <table className="table seat-table">
        <caption className="visually-hidden">Seats by team and period</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>Team</th>
            {periods.map((period) => (
              <th key={period.id} scope="colgroup" colSpan={5}>
                Period {period.seq}
                <span className="table-note">{spanInWords(period)}</span>
              </th>
            ))}
          </tr>
          <tr>
            {periods.flatMap((period) => ['Least', 'Planned', 'Filled', 'Most', ''].map((label) => <th key={`${period.id}${label}`} scope="col" className={label ? 'numeric' : undefined}>{label || <span className="visually-hidden">Verdict</span>}</th>))}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <tr key={team.id}>
              <th scope="row">{team.name}</th>
              {periods.flatMap((period) => {
                const line = seats.find((one) => one.teamId === team.id && one.periodId === period.id)
                return line ? cellsOf(line, period.id) : []
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellsOf({ min, max, planned, actual, verdict }: Line, period: string) {
  return [
    <td key={`${period}-min`} className="numeric seat-first">{min ?? '–'}</td>,
    <td key={`${period}-planned`} className="numeric"><strong>{planned}</strong></td>,
    <td key={`${period}-actual`} className="numeric">{actual}</td>,
    <td key={`${period}-max`} className="numeric">{max ?? '–'}</td>,
    <td key={`${period}-verdict`} className="seat-verdict">{verdict === 'short' ? <StatusWord is="late">{(min ?? 0) - planned} short</StatusWord> : verdict === 'over' ? <StatusWord is="due">{planned - (max ?? 0)} over</StatusWord> : null}</td>,
  ]
}

/** What scrolls must be focusable, or a keyboard cannot scroll it. */
const scrollable = { tabIndex: 0 }
