import { stringify } from 'csv-stringify/sync'

import type { CohortDesk } from './cohort-desk.server.ts'

/** People by months, one row each. */
export function coverageCsv({ coverage }: CohortDesk): string {
  return csv([['Name', ...coverage.months], ...coverage.rows.map((row) => [row.person, ...row.cells.map((cell) => (cell.outside ? '' : cell.team ? `${cell.team.name}${cell.proposed ? ' (proposed)' : ''}` : 'Gap'))])])
}

/** Everything that is late: weeks without a log, and reviews. */
export function overdueCsv({ missing, reviews }: CohortDesk): string {
  return csv([
    ['Kind', 'Name', 'Team', 'Since', 'Waits for'],
    ...missing.flatMap((row) => row.weeks.map((week) => ['Weekly log', row.person, row.team, week, row.person])),
    ...reviews.map((review) => [review.title, review.person, review.team, review.dueOn, review.waitsFor]),
  ])
}

/** With the mark by which spreadsheets know UTF-8; a cell that one of them would run as a formula gets an apostrophe. */
function csv(rows: readonly (readonly string[])[]): string {
  return stringify(rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))), { bom: true })
}
