import type { InputHTMLAttributes } from 'react'

import { classNames } from './class-names.ts'
import { describedBy, errorText, Field, type FieldWords } from './field.tsx'

type TextFieldProps = FieldWords & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & { name: string; id?: string | undefined; narrow?: boolean | undefined }

/** One line of text, also for e-mail, number, date and password through `type`. The id is the name unless given. */
export function TextField({ label, hint, error, optional, narrow, id, className, ...input }: TextFieldProps) {
  const field = id ?? input.name
  return (
    <Field id={field} label={label} hint={hint} error={error} optional={optional} className={className}>
      <input
        type="text"
        {...input}
        id={field}
        className={classNames('input', narrow && 'input-narrow')}
        aria-invalid={errorText(error) ? true : undefined}
        aria-describedby={describedBy(field, { hint, error })}
      />
    </Field>
  )
}
