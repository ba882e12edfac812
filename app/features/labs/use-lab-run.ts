import { useCallback, useEffect, useRef, useState } from 'react'

import { paths } from '#app/platform/paths.ts'
import type { LabEvent } from './run-log.ts'
import { afterEvent, newRun, type RunState } from './run-state.ts'

type Trouble = { sentence: string }
type Started = { attemptId: string } | Trouble

/**
 * Starts attempts and watches them. The run goes on without this page: after a lost connection the browser asks again from the last event it has,
 * and what a closed tab missed is on the page at the next visit.
 */
export function useLabRun({ latest, onEnd }: { latest: RunState | null; onEnd: (state: RunState) => void }) {
  const [state, setState] = useState<RunState | null>(latest)
  const [trouble, setTrouble] = useState<string | null>(null)
  const source = useRef<EventSource | null>(null)
  const ended = useRef(onEnd)
  ended.current = onEnd

  const watch = useCallback((attemptId: string) => {
    source.current?.close()
    const stream = new EventSource(paths.labAttemptStream(attemptId))
    source.current = stream
    let current = newRun(attemptId)
    setState(current)
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      current = afterEvent(current, JSON.parse(data) as LabEvent)
      setState(current)
      if (!current.ended) return
      stream.close()
      ended.current(current)
    }
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) setTrouble('The connection was lost. The run goes on; open this page again to see its result.')
    }
  }, [])

  useEffect(() => () => source.current?.close(), [])
  useEffect(() => {
    if (latest && !latest.ended) watch(latest.attemptId) // a run that was under way when the page was opened
  }, [latest, watch])

  const starting = useRef(false) // the second press of a double click comes before the page is drawn again
  const start = useCallback(
    async (form: FormData) => {
      if (starting.current) return
      starting.current = true
      setTrouble(null)
      const started = await post(form)
      starting.current = false
      if ('sentence' in started) setTrouble(started.sentence)
      else watch(started.attemptId)
    },
    [watch],
  )
  return { state, trouble, start, running: state !== null && state.ended === null }
}

async function post(form: FormData): Promise<Started> {
  try {
    const response = await fetch(paths.labAttempts(), { method: 'POST', body: form, headers: { Accept: 'application/json' } })
    if (response.status === 401) return { sentence: 'Your session has ended. Sign in again in another tab, then run it once more; the prompt is still in the field.' }
    return (await response.json()) as Started
  } catch {
    return { sentence: 'The prompt could not be sent. It is still in the field; check your connection and run it again.' }
  }
}
