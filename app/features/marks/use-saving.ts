import { useCallback, useEffect, useRef, useState } from 'react'

export type Saving = 'idle' | 'saved' | 'not-saved' | 'signed-out'

/** Asked when its turn comes; null means that nothing is left to say. `kept` is called once the server has it. */
type Work = () => { body: FormData; kept: () => void } | null

/** Sends forms one after another, so that what was said last is what stays, and once more when the connection is back. */
export function useSaving(action: string, initial: Saving = 'idle') {
  const [saving, setSaving] = useState(initial)
  const line = useRef<Promise<void>>(Promise.resolve())
  const last = useRef<Work | null>(null)
  const save = useCallback(
    (work: Work) => {
      last.current = work
      line.current = line.current.then(async () => {
        const next = work()
        const outcome = next ? await send(action, next.body) : 'saved'
        if (outcome === 'saved') next?.kept()
        setSaving(outcome)
      })
    },
    [action],
  )
  useEffect(() => {
    const again = () => last.current && save(last.current)
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [save])
  return { saving, setSaving, save }
}

/** Kept alive, because the last change is often made on the way out. */
async function send(action: string, body: FormData): Promise<Saving> {
  const response = await fetch(action, { method: 'POST', body, headers: { Accept: 'application/json' }, keepalive: true }).catch(() => null)
  if (response?.ok) return 'saved'
  return response?.status === 401 ? 'signed-out' : 'not-saved'
}
