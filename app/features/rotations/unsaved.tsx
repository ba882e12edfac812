import { useBlocker } from '@remix-run/react'
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
  // A page of ours is swapped without the browser's question.
  const blocker = useBlocker(unsaved)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (confirm('What you typed is not saved. Leave it?')) blocker.proceed()
    else blocker.reset()
  }, [blocker])
  return (
    <p className="text-muted" role="status">
      {unsaved ? 'Not saved yet' : ''}
    </p>
  )
}
