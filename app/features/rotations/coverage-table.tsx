import type { CohortDesk } from './cohort-desk.server.ts'
import { monthInWords } from './day-words.ts'

/** People by months, a team's letters in each; a month without a team says so. */
export function CoverageTable({ desk: { coverage, teams, today } }: { desk: CohortDesk }) {
  return (
    <>
      <div className="gantt-scroll" role="group" aria-label="Coverage by month" {...scrollable}>
        <table className="coverage">
          <caption className="visually-hidden">Coverage: people by month, with the team of each month</caption>
          <thead>
            <tr>
              <th scope="col" className="gantt-corner">Name</th>
              {coverage.months.map((month) => (
                <th key={month} scope="col" className={month === today.slice(0, 7) ? 'coverage-now' : undefined}>
                  <abbr title={monthInWords(month)}>{monthInWords(month).slice(0, 3)}</abbr>
                  {month === today.slice(0, 7) && <span className="visually-hidden"> (now)</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="gantt-name">{row.person}</th>
                {row.cells.map((cell) => (
                  <td key={cell.month}>
                    {cell.outside ? null : cell.team ? (
                      <span className="band coverage-band" data-pattern={cell.team.pattern} data-state={cell.proposed ? 'proposed' : undefined} title={cell.team.name}>
                        <span className="band-name">{cell.team.short}</span>
                        {cell.proposed && <span className="visually-hidden"> (proposed)</span>}
                      </span>
                    ) : (
                      <span className="coverage-gap">Gap</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className="coverage-key">
        {teams.map((team) => (
          <div key={team.id}>
            <dt>{team.short}</dt>
            <dd>{team.name}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** What scrolls must be focusable, or a keyboard cannot scroll it. */
const scrollable = { tabIndex: 0 }
