import { Badge } from '#app/components/badge.tsx'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Table } from '#app/components/table.tsx'
import { TextField } from '#app/components/text-field.tsx'

type Staff = { personId: string; name: string; email: string; role: 'organizer' | 'scanner' }

export function StaffList({ staff }: { staff: readonly Staff[] }) {
  if (staff.length === 0) return <EmptyState title="Nobody runs this event yet">Name an organizer below, so that somebody can publish it.</EmptyState>
  return (
    <Table
      caption="Who works at this event"
      captionHidden
      rows={staff}
      rowKey={({ personId, role }) => `${role}-${personId}`}
      columns={[
        { id: 'name', label: 'Name', rowHeader: true, cell: ({ name }) => name },
        { id: 'email', label: 'Address', cell: ({ email }) => email },
        { id: 'role', label: 'As', cell: ({ role }) => <Badge tone={role === 'organizer' ? 'accent' : 'neutral'}>{roleWords[role]}</Badge> },
        { id: 'end', label: <span className="visually-hidden">Change</span>, cell: (one) => <EndStaff {...one} /> },
      ]}
    />
  )
}

function EndStaff({ personId, role, name }: Staff) {
  return (
    <form method="post">
      <input type="hidden" name="end" value={personId} />
      <input type="hidden" name="role" value={role} />
      <Button look="quiet" size="small">
        Take off<span className="visually-hidden">: {name}, {roleWords[role]}</span>
      </Button>
    </form>
  )
}

type Found = { id: string; name: string; email: string; handle: string }

/** First a search, then a choice: nobody types an id, and nobody is named by a slip. */
export function NameStaff({ words, found, error }: { words: string; found: readonly Found[]; error: string | undefined }) {
  return (
    <section aria-labelledby="name-staff" className="desk-section">
      <h2 id="name-staff">Add somebody</h2>
      <form method="get" className="search-line" role="search">
        <TextField name="find" label="Name, handle or e-mail address" defaultValue={words} error={error} autoComplete="off" />
        <Button>Search</Button>
      </form>
      {words.trim().length >= 2 && found.length === 0 && <p>Nobody here has “{words}” in their name, handle or address.</p>}
      {found.length > 0 && (
        <ul className="row-list">
          {found.map(({ id, name, email, handle }) => (
            <li key={id} className="row-split">
              <span>
                <strong>{name}</strong> <span className="quiet">{email}</span>
              </span>
              <form method="post" className="actions">
                <input type="hidden" name="person" value={handle} />
                <Button size="small" name="role" value="organizer">
                  Make organizer<span className="visually-hidden">: {name}</span>
                </Button>
                <Button size="small" name="role" value="scanner">
                  Make scanner<span className="visually-hidden">: {name}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const roleWords = { organizer: 'Organizer', scanner: 'Scanner' }
