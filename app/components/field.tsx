import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'

/** One sentence or several; the first is shown. The shape that form libraries hand over is accepted as it is. */
export type FieldErrors = string | readonly string[] | null | undefined

export type FieldWords = {
  label: ReactNode
  hint?: ReactNode
  error?: FieldErrors
  /** Says "(optional)" behind the label. Required is the normal case and is not marked. */
  optional?: boolean | undefined
}

export function errorText(error: FieldErrors): string | undefined {
  return typeof error === 'string' ? error || undefined : error?.[0]
}

/** The ids that describe a control, in reading order: hint, then error. */
export function describedBy(id: string, { hint, error }: Pick<FieldWords, 'hint' | 'error'>): string | undefined {
  return classNames(hint ? `${id}-hint` : null, errorText(error) ? `${id}-error` : null)
}

/** Label, hint, error, control: in this order, so that a screen reader and a magnifier meet the error before the field. */
export function Field({ id, label, hint, error, optional, className, children }: FieldWords & { id: string; className?: string | undefined; children: ReactNode }) {
  const message = errorText(error)
  return (
    <div className={classNames('field', message && 'field-invalid', className)}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> (optional)</span>}
      </label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {message && <FieldError id={`${id}-error`}>{message}</FieldError>}
      {children}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="field-error" id={id}>
      <span className="visually-hidden">Error: </span>
      {children}
    </p>
  )
}
