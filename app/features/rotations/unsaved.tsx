import { useEffect, useState, type RefObject } from 'react'

/** Says that something was typed and not sent, and asks before it is lost. Without script nothing is said, and nothing is lost by a refusal either. */
export function Unsaved({ form }: { form: RefObject<HTMLFormElement> }) {
  const [unsaved, setUnsaved] = useState(false)
  useEffect(() => {
    const element = form.current
    const typed = () => setUnsaved(true)
    const sent = () => setUnsaved(false)
    element?.addEventListener('input', typed)
    element?.addEventListener('submit', sent)
    return () => {
      element?.removeEventListener('input', typed)
      element?.removeEventListener('submit', sent)
    }
  }, [form])
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unsaved])
  return (
    <p className="text-muted" role="status">
      {unsaved ? 'Not saved yet' : ''}
    </p>
  )
}
