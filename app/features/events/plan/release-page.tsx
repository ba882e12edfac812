import { Badge } from '#app/components/badge.tsx'
import { Button } from '#app/components/button.tsx'
import { Checkbox } from '#app/components/checkbox.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { counted } from '#app/components/plain-words.ts'
import { Table } from '#app/components/table.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { Time } from '#app/components/time.tsx'
import { WarningList } from './warning-list.tsx'

type Release = { id: string; number: number; name: string; note: string | null; at: Date | string; by: string | null }
type ReleasePageProps = {
  slug: string
  zone: string
  releases: readonly Release[]
  placed: number
  warnings: readonly { key: string; words: string; sessionIds: readonly string[] }[]
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** Freezes the plan as it is now. What was released stays as it was, under its number and name. */
export function ReleasePage({ slug, zone, releases, placed, warnings, typed, errors }: ReleasePageProps) {
  return (
    <>
      <div className="plan">
        <form className="form form-wide" method="post" noValidate>
          <ErrorSummary errors={errors} title="The agenda is not released" />
          <p>
            {counted(placed, 'session')} with a time would be released. {releases.length === 0 ? 'Until then nobody but you and the other organizers sees the agenda.' : 'Until then everyone sees the last release.'}
          </p>
          <TextField name="name" label="Name of the release" hint="People find it again by this name, so it is used once." defaultValue={typed['name']} error={errors['name']} />
          <TextArea name="note" label="What is new" optional rows={3} defaultValue={typed['note']} error={errors['note']} />
          {warnings.length > 0 && <Checkbox name="seen" value={warnings.map(({ key }) => key).join(' ')} id="seen" label={`${counted(warnings.length, 'thing')} beside ${warnings.length === 1 ? 'does' : 'do'} not fit, and may stay so`} error={errors['seen']} />}
          <Button look="primary" disabled={placed === 0}>
            Release the agenda
          </Button>
        </form>
        <WarningList slug={slug} warnings={warnings} />
      </div>
      {releases.length > 0 && (
        <Table
          caption="Releases"
          note="Never changed and never deleted."
          rows={releases}
          rowKey={({ id }) => id}
          columns={[
            { id: 'number', label: 'Number', numeric: true, cell: ({ number }) => number },
            { id: 'name', label: 'Name', rowHeader: true, cell: ({ name, number }) => (<>{name} {number === releases[0]?.number && <Badge tone="good">What everyone sees</Badge>}</>) },
            { id: 'note', label: 'What was new', cell: ({ note }) => note ?? '' },
            { id: 'by', label: 'Released by', cell: ({ by }) => by ?? 'The house' },
            { id: 'at', label: 'When', cell: ({ at }) => <Time at={at} zone={zone} /> },
          ]}
        />
      )}
    </>
  )
}
