import { ScanLine } from 'lucide-react'

import { ButtonLink } from '#app/components/button.tsx'
import { Checkbox } from '#app/components/checkbox.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Select } from '#app/components/select.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { Time } from '#app/components/time.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import type { PoolMode } from '#db/schema/seats.ts'
import { modeWords } from './tally.ts'

/** The pages of the check-in part of a desk. */
export function doorTabs(slug: string): { href: string; label: string }[] {
  return [
    { href: eventPaths.deskCheckinLists(slug), label: 'Lists' },
    { href: eventPaths.deskGates(slug), label: 'Gates' },
  ]
}

type Door = { id: string; name: string; mode: PoolMode; opensAt: Date | string; closesAt: Date | string; admitted: number }

/** Each list with the way to its door. The page is loaded anew, because only a page that was loaded so may use the camera. */
export function DoorList({ lists, zone }: { lists: readonly Door[]; zone: string }) {
  if (lists.length === 0) return <EmptyState title="No door yet">Add a list below: who is let in, where and when. Then it has an address that scanners open.</EmptyState>
  return (
    <ul className="row-list">
      {lists.map(({ id, name, mode, opensAt, closesAt, admitted }) => (
        <li key={id} className="row-split">
          <div>
            <strong>{name}</strong>
            <p className="quiet">
              {modeWords[mode]}, <Time at={opensAt} zone={zone} /> to <Time at={closesAt} zone={zone} as="time" zoned />. {admitted.toLocaleString('en-GB')} in.
            </p>
          </div>
          <ButtonLink look="primary" icon={ScanLine} href={eventPaths.scan(id)} data-reload="">
            Open the door<span className="visually-hidden">: {name}</span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}

export function ListFields({ id, values, errors }: { id: string; values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }) {
  const field = (name: string) => ({ name, id: `${name}-${id}`, defaultValue: values[name], error: errors[name] })
  return (
    <>
      <TextField label="Name" {...field('name')} />
      <Select label="Lets in" choices={modes} {...field('mode')} />
      <TextField label="Opens" type="datetime-local" {...field('opens')} />
      <TextField label="Closes" type="datetime-local" {...field('closes')} />
      <Checkbox name="reEntry" id={`reEntry-${id}`} value="yes" defaultChecked={values['reEntry'] === 'yes'} label="May come in again after going out" />
    </>
  )
}

const modes = [
  { value: 'in_person', label: 'In person' },
  { value: 'online', label: 'Online' },
  { value: 'any', label: 'Everyone with a place' },
]
