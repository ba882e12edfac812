import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'

import { errorText, type FieldErrors } from './field.tsx'
import { Icon } from './icon.tsx'

type ErrorSummaryProps = {
  /** Field id to what is wrong with it; fields without an error are skipped. The key '' is about the form as a whole. */
  errors: Readonly<Record<string, FieldErrors>>
  title?: string | undefined
}

/** The list of everything a form was refused for, above it. Takes the focus when it appears, so that nobody hunts for the reason. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const listed = Object.entries(errors).flatMap(([id, error]) => {
    const text = errorText(error)
    return text ? [{ id, text }] : []
  })
  const fingerprint = listed.map(({ id, text }) => id + text).join()
  useEffect(() => {
    if (fingerprint) box.current?.focus()
  }, [fingerprint])
  if (listed.length === 0) return null
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <Icon of={CircleAlert} />
      <h2>{title ?? (listed.length === 1 ? 'One thing needs a change' : `${listed.length} things need a change`)}</h2>
      <ul>
        {listed.map(({ id, text }) => (
          <li key={id}>{id ? <a href={`#${id}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  )
}
