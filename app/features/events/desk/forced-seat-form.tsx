import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { PoolMode } from '#db/schema/seats.ts'
import { modeWords } from './tally.ts'

type ForcedSeatFormProps = { words: string; found: readonly { id: string; name: string; email: string }[]; modes: readonly PoolMode[]; typed: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }

/** A search, then a choice with a reason. */
export function ForcedSeatForm({ words, found, modes, typed, errors }: ForcedSeatFormProps) {
  return (
    <>
      <ErrorSummary errors={errors} title="Nobody was given a place" />
      <form method="get" className="search-line" role="search">
        <TextField name="find" label="Name, handle or e-mail address" defaultValue={words} autoComplete="off" />
        <Button>Search</Button>
      </form>
      {words.trim().length >= 2 && found.length === 0 && <p>Nobody here has “{words}” in their name, handle or address.</p>}
      {found.length > 0 && (
        <form method="post" className="form form-wide" noValidate>
          <RadioGroup name="person" legend="Who" choices={found.map(({ id, name, email }) => ({ value: id, label: name, hint: email }))} defaultValue={typed['person'] ?? (found.length === 1 ? found[0]?.id : undefined)} error={errors['person']} />
          <RadioGroup name="mode" legend="Takes part" choices={modes.map((mode) => ({ value: mode, label: modeWords[mode] }))} defaultValue={typed['mode'] ?? modes[0]} error={errors['mode']} />
          <TextField name="reason" label="Reason" defaultValue={typed['reason']} error={errors['reason']} />
          <Button look="primary">Give the place</Button>
        </form>
      )}
    </>
  )
}
