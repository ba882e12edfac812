import { useCallback, useEffect, useRef, useState } from 'react'

import { paths } from '#app/platform/paths.ts'
import type { TrialAnswer } from './trial.ts'

/** Anything shorter than this is not worth a notice. */
const NOTICE_AFTER_MS = 300

/** Runs prompts and keeps the newest answer. `waiting` is a run that takes long enough to say so; until then the last answer stays. */
export function useTrial(runKey: string) {
  const [answer, setAnswer] = useState<TrialAnswer>({})
  const [key, setKey] = useState(runKey)
  const [phase, setPhase] = useState<'idle' | 'running' | 'waiting'>('idle')
  const notice = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(notice.current), [])

  const run = useCallback(async (form: FormData) => {
    setPhase('running')
    notice.current = setTimeout(() => setPhase('waiting'), NOTICE_AFTER_MS)
    const next = await post(form)
    clearTimeout(notice.current)
    setPhase('idle')
    setAnswer((before) => ({ trial: next.trial ?? before.trial, sentence: next.sentence }))
    if (next.nextKey) setKey(next.nextKey)
  }, [])
  return { trial: answer.trial ?? null, trouble: answer.sentence ?? null, key, phase, run }
}

async function post(form: FormData): Promise<TrialAnswer> {
  try {
    const response = await fetch(paths.labTrials(), { method: 'POST', body: form, headers: { Accept: 'application/json' } })
    if (response.status === 401) return { sentence: 'Your session has ended. Sign in again in another tab, then run it once more; the prompt is still in the field.' }
    return (await response.json()) as TrialAnswer
  } catch {
    return { sentence: 'The prompt could not be sent. It is still in the field; check your connection and run it again.' }
  }
}
