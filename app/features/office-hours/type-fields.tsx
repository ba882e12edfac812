import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextField } from '#app/components/text-field.tsx'

type Fields = Readonly<Record<string, string>>

/** The fields of a kind of booking, for a new one and for changing one. */
export function TypeFields({ typed, errors }: { typed: Fields; errors: Fields }) {
  const field = (name: string) => ({ name, defaultValue: typed[name], error: errors[name] })
  const figure = { narrow: true, inputMode: 'numeric' as const }
  return (
    <>
      <TextField {...field('typeTitle')} label="Name" hint="What it is for, such as “One prompt”." />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField {...field('minutes')} {...figure} label="Length in minutes" />
        <TextField {...field('stepMinutes')} {...figure} label="A start every … minutes" />
        <TextField {...field('beforeMinutes')} {...figure} label="Free minutes before" />
        <TextField {...field('afterMinutes')} {...figure} label="Free minutes after" />
        <TextField {...field('noticeHours')} {...figure} label="Notice in hours" />
        <TextField {...field('horizonDays')} {...figure} label="Days ahead" />
        <TextField {...field('weeklyLimit')} {...figure} label="Per person and week" optional />
      </div>
      <RadioGroup
        name="assignment"
        legend="Who comes?"
        choices={[
          { value: 'any', label: 'Whoever is free', hint: 'The host who was booked longest ago.' },
          { value: 'one', label: 'The host that the person chooses' },
          { value: 'all', label: 'All hosts together', hint: 'Only times at which all of them are free.' },
        ]}
        defaultValue={typed['assignment']}
        error={errors['assignment']}
      />
      <TextField {...field('place')} label="Place" hint="A room, or the link of a call. It goes into the invitation." />
    </>
  )
}
