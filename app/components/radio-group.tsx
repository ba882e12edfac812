import type { ReactNode } from 'react'

import type { FieldErrors } from './field.tsx'
import { Fieldset } from './fieldset.tsx'
import type { Choice } from './select.tsx'

type RadioGroupProps = {
  name: string
  legend: ReactNode
  choices: readonly Choice[]
  hint?: ReactNode
  error?: FieldErrors
  defaultValue?: string | undefined
  required?: boolean | undefined
}

/** One of a few. For more than seven, use Select. */
export function RadioGroup({ name, legend, choices, hint, error, defaultValue, required }: RadioGroupProps) {
  return (
    <Fieldset id={name} legend={legend} hint={hint} error={error}>
      {choices.map(({ value, label, hint: detail, disabled }) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === defaultValue}
            disabled={disabled}
            required={required}
            aria-describedby={detail ? `${name}-${value}-hint` : undefined}
          />
          <span>{label}</span>
          {detail && (
            <span className="choice-hint" id={`${name}-${value}-hint`}>
              {detail}
            </span>
          )}
        </label>
      ))}
    </Fieldset>
  )
}
