import { Badge } from '#app/components/badge.tsx'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { counted } from '#app/components/plain-words.ts'
import { Select } from '#app/components/select.tsx'
import { StatusWord } from '#app/components/status-word.tsx'
import { Table } from '#app/components/table.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { Time } from '#app/components/time.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { PoolMode, SeatState } from '#db/schema/seats.ts'
import { seatStateWords } from './seat-state-words.ts'
import { modeWords } from './tally.ts'

type Row = { id: string; name: string; email: string; team: string | null; createdAt: Date | string; state: SeatState | null; mode: PoolMode | null; forced: boolean | null }
type RegistrationListProps = { slug: string; zone: string; rows: readonly Row[]; total: number; page: number; pages: number; asked: { find: string; state: string | null; mode: string | null } }

/** Who registered, with a search and pages that are addresses. */
export function RegistrationList({ slug, zone, rows, total, page, pages, asked }: RegistrationListProps) {
  const filtered = Boolean(asked.find || asked.state || asked.mode)
  return (
    <>
      <form method="get" className="search-line" role="search">
        <TextField name="find" label="Name or e-mail address" defaultValue={asked.find} autoComplete="off" />
        <Select name="state" label="State" empty="Any" choices={states} defaultValue={asked.state ?? ''} />
        <Select name="mode" label="Takes part" empty="Either way" choices={modes} defaultValue={asked.mode ?? ''} />
        <Button>Show</Button>
      </form>
      {rows.length === 0 && !filtered && <EmptyState title="Nobody has registered yet">Share the link of the event: {paths.event(slug)}</EmptyState>}
      {rows.length === 0 && filtered && <p>Nobody fits. <a href={eventPaths.deskRegistrations(slug)}>Show everyone</a></p>}
      {rows.length > 0 && (
        <Table
          caption={counted(total, 'registration')}
          note={pages > 1 ? `Page ${page} of ${pages}` : undefined}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { id: 'name', label: 'Name', rowHeader: true, cell: ({ id, name }) => <a href={eventPaths.deskRegistration(slug, id)}>{name}</a> },
            { id: 'email', label: 'Address', cell: ({ email }) => email },
            { id: 'team', label: 'Team', cell: ({ team }) => team ?? '' },
            { id: 'mode', label: 'Takes part', cell: ({ mode }) => (mode ? modeWords[mode] : '') },
            { id: 'state', label: 'State', cell: ({ state, forced }) => (<><StatusWord is={seatStateWords(state).is}>{seatStateWords(state).words}</StatusWord> {forced && <Badge>Added</Badge>}</>) },
            { id: 'at', label: 'Registered', cell: ({ createdAt }) => <Time at={createdAt} zone={zone} /> },
          ]}
        />
      )}
      {pages > 1 && <Pages slug={slug} page={page} pages={pages} asked={asked} />}
    </>
  )
}

function Pages({ slug, page, pages, asked }: Pick<RegistrationListProps, 'slug' | 'page' | 'pages' | 'asked'>) {
  const to = (n: number) => {
    const query = new URLSearchParams(Object.entries({ ...asked, page: String(n) }).filter((entry): entry is [string, string] => Boolean(entry[1])))
    return `${eventPaths.deskRegistrations(slug)}?${query.toString()}`
  }
  return (
    <nav className="actions" aria-label="Pages">
      {page > 1 && <a href={to(page - 1)}>Newer</a>}
      {page < pages && <a href={to(page + 1)}>Older</a>}
    </nav>
  )
}

const states = [
  { value: 'confirmed', label: 'Confirmed' },
  { value: 'waiting', label: 'Waiting' },
  { value: 'offered', label: 'Offered' },
  { value: 'gone', label: 'Given back' },
]
const modes = [
  { value: 'in_person', label: 'In person' },
  { value: 'online', label: 'Online' },
]
