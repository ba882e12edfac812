import type { SelectHTMLAttributes } from 'react'

import { describedBy, errorText, Field, type FieldWords } from './field.tsx'

export type Choice = { value: string; label: string; hint?: string | undefined; disabled?: boolean | undefined }

type SelectProps = FieldWords & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'children'> & { name: string; id?: string | undefined; choices: readonly Choice[]; empty?: string | undefined }

/** The browser's own list: it works by touch, by typing and without script. `empty` is the first, valueless choice. */
export function Select({ label, hint, error, optional, choices, empty, id, className, ...select }: SelectProps) {
  const field = id ?? select.name
  return (
    <Field id={field} label={label} hint={hint} error={error} optional={optional} className={className}>
      <select {...select} id={field} className="input" aria-invalid={errorText(error) ? true : undefined} aria-describedby={describedBy(field, { hint, error })}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
