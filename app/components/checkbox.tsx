import type { InputHTMLAttributes, ReactNode } from 'react'

import { describedBy, errorText, FieldError, type FieldErrors } from './field.tsx'

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'> & { name: string; id?: string | undefined; label: ReactNode; hint?: ReactNode; error?: FieldErrors }

/** One yes or no. Several together belong in a Fieldset. */
export function Checkbox({ label, hint, error, id, ...input }: CheckboxProps) {
  const field = id ?? (input.value === undefined ? input.name : `${input.name}-${input.value}`)
  const message = errorText(error)
  return (
    <div className={message ? 'field-invalid' : undefined}>
      {message && <FieldError id={`${field}-error`}>{message}</FieldError>}
      <label className="choice">
        <input {...input} type="checkbox" id={field} aria-invalid={message ? true : undefined} aria-describedby={describedBy(field, { hint, error })} />
        <span>{label}</span>
        {hint && (
          <span className="choice-hint" id={`${field}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  )
}
