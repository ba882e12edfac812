import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

import { TextArea } from '#app/components/text-area.tsx'
import { type Insert, InsertSlots } from './insert-slots.tsx'
import { LONGEST_PROMPT } from './prompt-limit.ts'

export type PromptFieldProps = {
  id: string
  label: string
  text: string
  change: (text: string) => void
  /** Sends the form. */
  run: () => void
  /** Where Escape goes. */
  leave: () => void
  slots: readonly string[]
  hint?: string | undefined
  rows?: number | undefined
}

/** The learner's words in a plain field: before the editor, instead of it, and without script. */
export function PromptField({ id, label, text, change, run, leave, slots, hint, rows = 8 }: PromptFieldProps) {
  const wrap = useRef<HTMLDivElement>(null)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const insert: Insert = (words) => {
    const area = wrap.current?.querySelector('textarea')
    if (!area) return
    area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end')
    change(area.value)
    area.focus()
  }
  return (
    <div className="prompt" ref={wrap}>
      <TextArea id={id} name="prompt" label={label} hint={hint} className="prompt-field" code rows={rows} value={text} onChange={(event) => change(event.currentTarget.value)} onKeyDown={keys(run, leave)} data-shortcut="e" />
      <div className="prompt-foot">
        {scripted && <InsertSlots slots={slots} insert={insert} />}
        <Room for={text} />
      </div>
    </div>
  )
}

const keys = (run: () => void, leave: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Escape') return leave()
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  run()
}

/** How much more fits; silent until that matters. */
export function Room({ for: text }: { for: string }) {
  const left = LONGEST_PROMPT - text.length
  if (left > 1000) return null
  const words = (n: number) => n.toLocaleString('en-GB')
  return left >= 0 ? <p className="field-hint">{words(left)} characters left</p> : <p className="field-error">{words(-left)} characters too long. Shorten it before you run it.</p>
}
