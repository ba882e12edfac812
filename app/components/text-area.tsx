import type { TextareaHTMLAttributes } from 'react'

import { classNames } from './class-names.ts'
import { describedBy, errorText, Field, type FieldWords } from './field.tsx'

type TextAreaProps = FieldWords & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> & { name: string; id?: string | undefined; code?: boolean | undefined }

/** Several lines. `code` sets the fixed-width face, for prompts. */
export function TextArea({ label, hint, error, optional, code, id, className, ...area }: TextAreaProps) {
  const field = id ?? area.name
  return (
    <Field id={field} label={label} hint={hint} error={error} optional={optional} className={className}>
      <textarea
        {...area}
        id={field}
        className={classNames('input', code && 'input-code')}
        aria-invalid={errorText(error) ? true : undefined}
        aria-describedby={describedBy(field, { hint, error })}
      />
    </Field>
  )
}
