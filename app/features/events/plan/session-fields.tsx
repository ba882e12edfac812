import { Select } from '#app/components/select.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'

type SessionFieldsProps = { values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>>; tracks: readonly { id: string; name: string }[] }

export function SessionFields({ values, errors, tracks }: SessionFieldsProps) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] })
  return (
    <>
      <TextField label="Title" {...field('title')} />
      <div className="field-pair">
        <Select label="Kind" choices={kinds} {...field('kind')} />
        <TextField label="Minutes" inputMode="numeric" {...field('minutes')} />
      </div>
      <Select label="Track" optional empty="No track" choices={tracks.map(({ id, name }) => ({ value: id, label: name }))} {...field('trackId')} />
      <TextArea label="Speakers" optional hint="One a line: the e-mail address or handle of somebody here, or the name of a guest." rows={3} {...field('speakers')} />
      <TextArea label="What it is about" optional rows={6} {...field('abstract')} />
    </>
  )
}

const kinds = [
  { value: 'talk', label: 'Talk' },
  { value: 'workshop', label: 'Workshop' },
  { value: 'panel', label: 'Panel' },
  { value: 'break', label: 'Break' },
  { value: 'blocker', label: 'Blocker, never shown to the public' },
]
