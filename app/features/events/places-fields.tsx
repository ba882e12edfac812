import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { EventValues } from './event-fields.tsx'

type FieldsProps = { values: EventValues; errors: Readonly<Record<string, string>> }

/** How many may come: asked once. Afterwards each change of it is a row with a reason. */
export function PlacesFields({ values, errors }: FieldsProps) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] })
  return (
    <fieldset className="field-group">
      <legend className="fieldset-legend">Places</legend>
      <TextField label="Places in the room" hint="Leave it empty when nobody comes in person." inputMode="numeric" narrow {...field('inPerson')} />
      <RadioGroup name="onlinePlaces" legend="Online" choices={onlineChoices} defaultValue={values['onlinePlaces']} error={errors['onlinePlaces']} />
      <TextField label="Places online" hint="Only when they are limited." inputMode="numeric" narrow {...field('online')} />
    </fieldset>
  )
}

const onlineChoices = [
  { value: 'none', label: 'Nobody takes part online' },
  { value: 'unlimited', label: 'As many as want to' },
  { value: 'limited', label: 'A limited number' },
]

/** From when to when people may register, in the zone of the event. */
export function WindowFields({ values, errors, zone }: FieldsProps & { zone?: string | undefined }) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] })
  return (
    <fieldset className="field-group">
      <legend className="fieldset-legend">Registration</legend>
      <p className="field-hint">{zone ? `Times in ${zone}.` : 'In the time zone above.'} The clock of the server decides.</p>
      <div className="field-pair">
        <TextField label="Opens" type="datetime-local" {...field('opens')} />
        <TextField label="Closes" type="datetime-local" {...field('closes')} />
      </div>
    </fieldset>
  )
}
