import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'

import { eventPaths } from '#app/platform/event-paths.ts'
import { newUuid } from '#app/platform/uuid.ts'
import type { ScanAnswer } from './scan-answer.ts'
import { beep } from './beep.ts'

type Wish = { listId: string; gateId: string | null; type: 'entry' | 'exit'; first: ScanAnswer | null }
type Answered = ScanAnswer | { sentence: string }

/** Sends what the camera or a hand has read, one after the other, and keeps the last answer. A camera that still sees the same ticket asks once. */
export function useScan({ listId, gateId, type, first }: Wish) {
  const [answer, setAnswer] = useState<ScanAnswer | null>(first)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [sound, setSound] = useState(true)
  const sending = useRef(false)
  const last = useRef({ text: '', at: 0 })
  const loud = useRef(sound)
  loud.current = sound

  useEffect(() => setAnswer(first), [first])
  useEffect(() => setSound(localStorage.getItem(SOUND_KEY) !== 'off'), [])
  const chooseSound = useCallback((on: boolean) => {
    setSound(on)
    localStorage.setItem(SOUND_KEY, on ? 'on' : 'off')
  }, [])

  const send = useCallback(
    async (text: string, { again = false }: { again?: boolean } = {}) => {
      const now = performance.now()
      if (sending.current || (!again && last.current.text === text && now - last.current.at < SAME_TICKET_MS)) return
      last.current = { text, at: now }
      sending.current = true
      setBusy(true)
      const answered = await post(eventPaths.checkIns(listId), { id: newUuid(), gate: gateId ?? '', type, text })
      last.current = { text, at: performance.now() }
      sending.current = false
      setBusy(false)
      if ('sentence' in answered) setTrouble(answered.sentence)
      else {
        setTrouble(null)
        setAnswer(answered)
      }
      if (loud.current) beep('sentence' in answered ? 'bad' : answered.tone)
    },
    [listId, gateId, type],
  )

  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      const field = event.currentTarget.elements.namedItem('text')
      if (!(field instanceof HTMLInputElement) || !field.value.trim()) return
      void send(field.value.trim(), { again: true }).then(() => {
        field.value = ''
        field.focus()
      })
    },
    [send],
  )
  return { answer, trouble, busy, sound, setSound: chooseSound, send, onSubmit }
}

const SOUND_KEY = 'fieldhouse-scan-sound'
/** A ticket that stays in front of the camera is one scan. */
const SAME_TICKET_MS = 4_000

async function post(path: string, fields: Record<string, string>): Promise<Answered> {
  try {
    const response = await fetch(path, { method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'application/json' } })
    if (response.status === 401) return { sentence: 'Your session has ended. Sign in again, then scan this ticket once more.' }
    if (!response.headers.get('Content-Type')?.includes('application/json')) return { sentence: 'The house could not answer. Scan this ticket once more.' }
    return (await response.json()) as Answered
  } catch {
    return { sentence: 'There is no connection. Nothing was kept: scan this ticket once more when it is back.' }
  }
}
