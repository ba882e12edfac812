import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'
import { describedBy, errorText, FieldError, type FieldErrors } from './field.tsx'

type FieldsetProps = { id: string; legend: ReactNode; hint?: ReactNode; error?: FieldErrors; className?: string | undefined; children: ReactNode }

/** Several controls that answer one question. The error summary links to `id`. */
export function Fieldset({ id, legend, hint, error, className, children }: FieldsetProps) {
  const message = errorText(error)
  return (
    <div className={classNames(message && 'field-invalid', className)}>
      <fieldset id={id} tabIndex={message ? -1 : undefined} aria-describedby={describedBy(id, { hint, error })}>
        <legend className="fieldset-legend">{legend}</legend>
        {hint && (
          <div className="field-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {message && <FieldError id={`${id}-error`}>{message}</FieldError>}
        <div className="choices">{children}</div>
      </fieldset>
    </div>
  )
}
