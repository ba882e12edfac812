import { Select } from '#app/components/select.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'

export type EventValues = Readonly<Record<string, string>>
type FieldsProps = { values: EventValues; errors: Readonly<Record<string, string>>; zones: readonly string[] }

/** What an event is: the same fields where it is made and where it is changed. */
export function EventFields({ values, errors, zones }: FieldsProps) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] })
  return (
    <>
      <TextField label="Title" {...field('title')} />
      <Select label="Kind" choices={kinds} {...field('kind')} />
      <TextArea label="In one sentence" hint="Shown in the list of events and in invitations." rows={2} {...field('summary')} />
      <fieldset className="field-group">
        <legend className="fieldset-legend">When</legend>
        <TextField label="Time zone" hint="All times of this event are entered in this zone." list="zones" autoComplete="off" spellCheck={false} {...field('zone')} />
        <datalist id="zones">
          {zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <div className="field-pair">
          <TextField label="Begins" type="datetime-local" {...field('starts')} />
          <TextField label="Ends" type="datetime-local" {...field('ends')} />
        </div>
      </fieldset>
      <fieldset className="field-group">
        <legend className="fieldset-legend">Where</legend>
        <TextField label="Place" hint="As people would look for it: building, floor, city." {...field('place')} />
        <TextField label="Link for taking part online" optional type="url" inputMode="url" spellCheck={false} hint="Sent to people who have an online place, and to nobody else." {...field('onlineLink')} />
      </fieldset>
      <TextField label="Mailbox" type="email" inputMode="email" spellCheck={false} hint="Invitations come from this address, and answers go there." {...field('mailbox')} />
    </>
  )
}

const kinds = [
  { value: 'ai_day', label: 'AI Day' },
  { value: 'workshop', label: 'Workshop' },
  { value: 'community', label: 'Community session' },
]
