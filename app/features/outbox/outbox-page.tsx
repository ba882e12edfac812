import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { counted } from '#app/components/plain-words.ts'
import { StatusWord } from '#app/components/status-word.tsx'
import { Table } from '#app/components/table.tsx'
import { Time } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import type { UnsentLetter } from './read-outbox.server.ts'

/** What has not left the house, and why. */
export function OutboxPage({ letters, zone, goesTo }: { letters: readonly UnsentLetter[]; zone: string; goesTo: string | null }) {
  const parked = letters.filter(({ nextTryAt }) => nextTryAt === null)
  return (
    <div className="content">
      <header className="page-head">
        <h1>Outbox</h1>
        <p className="page-lead">{goesTo ? `Mail goes to ${goesTo}. A letter that does not leave is tried again after 1, 5, 30 and 120 minutes, and then waits here.` : 'No mail server is set, so every letter waits here. Set SMTP_URL and start again; nothing is lost.'}</p>
      </header>
      {letters.length === 0 ? (
        <EmptyState title="Everything has left">Letters that wait or that could not be sent are listed here.</EmptyState>
      ) : (
        <>
          {parked.length > 0 && (
            <form method="post" action={paths.outboxRetries()} className="actions mb-6">
              {parked.map(({ id }) => (
                <input key={id} type="hidden" name="letter" value={id} />
              ))}
              <Button look="primary">Send {counted(parked.length, 'letter')} again</Button>
            </form>
          )}
          <Table
            caption="Letters that have not left"
            captionHidden
            rows={letters}
            rowKey={({ id }) => id}
            columns={[
              { id: 'subject', label: 'Letter', rowHeader: true, cell: ({ subject, to }) => `${subject}, to ${to}` },
              { id: 'queued', label: 'Written', cell: ({ queuedAt }) => <Time at={queuedAt} zone={zone} /> },
              { id: 'state', label: 'State', cell: ({ nextTryAt, attempts }) => (nextTryAt ? <StatusWord is="waiting">{attempts === 0 ? 'Waits' : <span>Tried {counted(attempts, 'time')}, next at <Time at={nextTryAt} zone={zone} as="time" /></span>}</StatusWord> : <StatusWord is="failed">Given up</StatusWord>) },
              { id: 'fault', label: 'What went wrong', cell: ({ fault }) => fault ?? '' },
            ]}
          />
        </>
      )}
    </div>
  )
}
