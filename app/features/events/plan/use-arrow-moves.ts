import { useNavigation, useSubmit } from '@remix-run/react'
import { useEffect, useRef } from 'react'

import type { ArrowMove } from './plan-tile.tsx'

const steps: Readonly<Record<string, string>> = { ArrowUp: 'earlier', ArrowDown: 'later', ArrowLeft: 'room-before', ArrowRight: 'room-after' }

/** Arrow keys on a session send the same form as the buttons beside it. The focus stays with the session when it is drawn elsewhere. */
export function useArrowMoves(): ArrowMove {
  const submit = useSubmit()
  const idle = useNavigation().state === 'idle'
  const moved = useRef<string | null>(null)
  useEffect(() => {
    if (!idle || !moved.current) return
    document.getElementById(`tile-${moved.current}`)?.focus()
    moved.current = null
  }, [idle])
  return (event, { id, version }) => {
    const step = steps[event.key]
    if (!step || version === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!idle) return // one move at a time: the next needs the version that this one makes
    moved.current = id
    submit({ session: id, version: String(version), step }, { method: 'post', replace: true, preventScrollReset: true })
  }
}
