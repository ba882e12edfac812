import { Banner } from '#app/components/banner.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { counted } from '#app/components/plain-words.ts'
import { StatusWord } from '#app/components/status-word.tsx'
import { Table } from '#app/components/table.tsx'
import { dayInWords, inWords } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import { weekInWords } from './day-words.ts'
import type { mentoring } from './mentoring.server.ts'

type Mentoring = Awaited<ReturnType<typeof mentoring>>

/** The oldest thing that waits is the one button of the page. */
export function MentoringPage({ waits, done }: { waits: Mentoring; done: string | null }) {
  const [first] = waits.logs
  const nothing = waits.logs.length + waits.reviews.length + waits.goals.length === 0
  return (
    <div className="content grid grid-cols-1 gap-12">
      <header className="page-head mb-0">
        <h1>Mentoring</h1>
        {!nothing && <p className="page-lead">{leadOf(waits)}</p>}
      </header>
      <Said done={done} />
      {nothing && <EmptyState title="All read" actions={<ButtonLink href={paths.rotations()}>Open rotations</ButtonLink>}>{waits.mentors || waits.hosts ? 'Nothing waits for you. A log comes here when it is submitted, a review when it is time.' : 'What people you mentor write comes here. You do not mentor anybody now.'}</EmptyState>}
      {first && (
        <section aria-labelledby="logs" className="grid grid-cols-1 gap-3">
          <h2 id="logs">Logs to read</h2>
          <div className="next-up">
            <div>
              <p className="eyebrow">Waiting longest</p>
              <p className="next-up-title">{first.person}, {weekInWords(first.week)}</p>
              <p className="text-muted">{first.team}. Submitted on {inWords(first.submittedAt, first.zone, 'day')}{first.late && ', late'}.</p>
            </div>
            <ButtonLink href={first.href} look="primary">Review next</ButtonLink>
          </div>
          {waits.logs.length > 1 && (
            <ul className="row-list">
              {waits.logs.slice(1).map((log) => (
                <li key={log.id} className="waiting-row">
                  <a href={log.href}>{log.person}, {weekInWords(log.week)}</a>
                  <span className="text-muted">Submitted on {inWords(log.submittedAt, log.zone, 'day')}{log.late && ', late'}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {waits.reviews.length > 0 && (
        <section aria-labelledby="reviews" className="grid grid-cols-1 gap-3">
          <h2 id="reviews">Reviews</h2>
          <ul className="row-list">
            {waits.reviews.map((review) => (
              <li key={review.id} className="waiting-row">
                <a href={review.href}>{review.title}: {review.person}</a>
                <StatusWord is={review.is}>{review.wants === 'sign' ? 'Your signature' : 'Your part'}, due {dayInWords(review.dueOn)}{review.overdue && ', overdue'}</StatusWord>
              </li>
            ))}
          </ul>
        </section>
      )}
      {waits.goals.length > 0 && (
        <section aria-labelledby="goals" className="grid grid-cols-1 gap-3">
          <h2 id="goals">Goals to agree on</h2>
          <ul className="row-list">
            {waits.goals.map((goal) => (
              <li key={goal.id} className="waiting-row">
                <a href={goal.href}>{goal.text}</a>
                <span className="text-muted">{goal.person}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {waits.mentees.length > 0 && (
        <Table
          caption="People you mentor"
          rows={waits.mentees}
          rowKey={(row) => row.id}
          columns={[
            { id: 'person', label: 'Name', rowHeader: true, cell: (row) => <a href={row.href}>{row.person}</a> },
            { id: 'team', label: 'Team', cell: (row) => row.team },
            { id: 'until', label: 'Until', cell: (row) => dayInWords(row.endsOn) },
            { id: 'weeks', label: 'Weeks', cell: (row) => (row.missing === 0 ? <StatusWord is="done">None missing</StatusWord> : <StatusWord is="late">{counted(row.missing, 'week')} missing</StatusWord>) },
          ]}
        />
      )}
    </div>
  )
}

function leadOf({ logs, reviews, goals }: Mentoring): string {
  const parts = [logs.length > 0 && counted(logs.length, 'log'), reviews.length > 0 && counted(reviews.length, 'review'), goals.length > 0 && counted(goals.length, 'goal')].filter(Boolean)
  return `${parts.join(', ')} ${logs.length + reviews.length + goals.length === 1 ? 'waits' : 'wait'} for you.`
}

function Said({ done }: { done: string | null }) {
  if (done === 'acknowledged') return <Banner tone="good" title="Acknowledged" live>The member has been told.</Banner>
  if (done === 'returned') return <Banner tone="good" title="Returned with your note" live>The member has been told, and the log comes back here once it is submitted again.</Banner>
  return done === 'already-reviewed' ? <Banner title="You had reviewed that text before" live>Your first word stands.</Banner> : null
}
