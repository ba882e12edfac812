import { StatusWord } from '#app/components/status-word.tsx'
import { Table } from '#app/components/table.tsx'
import { dayInWords, inWords } from '#app/components/time.tsx'
import type { CohortDesk } from './cohort-desk.server.ts'
import { spanInWords } from './day-words.ts'

export function GapList({ gaps }: Pick<CohortDesk, 'gaps'>) {
  if (gaps.length === 0) return <p className="text-muted" id="gaps">Everybody has a team in every month.</p>
  return (
    <ul className="row-list" id="gaps">
      {gaps.map((gap) => (
        <li key={`${gap.memberId}-${gap.startsOn}`} className="waiting-row">
          <span><strong>{gap.person}</strong> has no team from {spanInWords(gap)}</span>
          <StatusWord is="late">Gap</StatusWord>
        </li>
      ))}
    </ul>
  )
}

export function MissingWeeks({ rows }: { rows: CohortDesk['missing'] }) {
  if (rows.length === 0) return <p className="text-muted" id="weeks">No week is missing.</p>
  return (
    <div id="weeks" className="min-w-0">
      <Table
        caption="Weeks without a log"
        note="The running week is never missing; days of leave do not count."
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { id: 'person', label: 'Name', rowHeader: true, cell: (row) => row.person },
          { id: 'team', label: 'Team', cell: (row) => row.team },
          { id: 'mentor', label: 'Mentor', cell: (row) => row.mentor },
          { id: 'weeks', label: 'Weeks that began on', cell: (row) => row.weeks.map(dayInWords).join(', ') },
        ]}
      />
    </div>
  )
}

export function LateReviews({ rows }: { rows: CohortDesk['reviews'] }) {
  if (rows.length === 0) return <p className="text-muted" id="late">No review is overdue.</p>
  return (
    <div id="late" className="min-w-0">
      <Table
        caption="Reviews overdue"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { id: 'review', label: 'Review', rowHeader: true, cell: (row) => <a href={row.href}>{row.title}: {row.person}</a> },
          { id: 'team', label: 'Team', cell: (row) => row.team },
          { id: 'due', label: 'Was due', cell: (row) => dayInWords(row.dueOn) },
          { id: 'waits', label: 'Waits for', cell: (row) => row.waitsFor },
        ]}
      />
    </div>
  )
}

export function MentorLoad({ rows, zone }: { rows: CohortDesk['mentors']; zone: string }) {
  return (
    <Table
      caption="How much each mentor carries"
      captionHidden
      rows={rows}
      rowKey={(row) => row.personId}
      columns={[
        { id: 'name', label: 'Mentor', rowHeader: true, cell: (row) => row.name },
        { id: 'oldest', label: 'Oldest log waits since', cell: (row) => (row.oldest ? inWords(row.oldest, zone, 'short-date') : 'Nothing waits') },
        { id: 'mentees', label: 'Mentees', numeric: true, cell: (row) => (row.most === null ? row.mentees : `${row.mentees} of ${row.most}`) },
        { id: 'waiting', label: 'Logs to read', numeric: true, cell: (row) => row.waiting },
      ]}
    />
  )
}
