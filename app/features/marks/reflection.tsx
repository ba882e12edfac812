import { useCallback, useEffect, useId, useRef, useState } from 'react'

import { Button } from '#app/components/button.tsx'
import { Checkbox } from '#app/components/checkbox.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { IslandNode } from '#app/platform/content/compiled.ts'
import { SavingWords } from './saving-words.tsx'
import { useSaving } from './use-saving.ts'
import { savedWords } from './word-count.ts'

type Written = { body: string; shared: boolean }
type ReflectionProps = { reflection: Extract<IslandNode, { name: 'Reflect' }>['props']; written: Written | undefined; action: string }

/** A question to write about, for oneself. Kept when one leaves the field, and on the way out of the page; without script the button keeps it. */
export function Reflection({ reflection: { id, question, minWords, share }, written = nothing, action }: ReflectionProps) {
  const field = useId()
  const form = useRef<HTMLFormElement>(null)
  const known = useRef(written)
  const [kept, setKept] = useState(written.body)
  const { saving, setSaving, save } = useSaving(action, written.body ? 'saved' : 'idle')

  const saveChanges = useCallback(
    (from: HTMLFormElement) => {
      save(() => {
        const now = writtenIn(from)
        if (same(now, known.current)) return null
        const keep = () => {
          known.current = now
          setKept(now.body)
        }
        return { body: new FormData(from), kept: keep }
      })
    },
    [save],
  )
  useEffect(() => {
    const written = form.current
    const saveOnTheWayOut = () => written && !same(writtenIn(written), known.current) && saveChanges(written)
    const onVisibility = () => document.hidden && saveOnTheWayOut()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      saveOnTheWayOut()
    }
  }, [saveChanges])

  return (
    <form ref={form} className="reflection" method="post" action={action} aria-label="Reflection" autoComplete="off" onSubmit={(event) => (event.preventDefault(), saveChanges(event.currentTarget))}>
      <input type="hidden" name="reflection" value={id} />
      <TextArea
        id={field}
        name="words"
        label={question}
        hint={minWords > 0 ? `At least ${minWords} words. ${readers[share]}` : readers[share]}
        rows={5}
        maxLength={LONGEST}
        defaultValue={written.body}
        onChange={() => setSaving('idle')}
        onBlur={(event) => event.currentTarget.form && saveChanges(event.currentTarget.form)}
      />
      {share === 'host' && <Checkbox id={`${field}share`} name="share" value="host" label="Share this with the hosts of office hours" defaultChecked={written.shared} onChange={(event) => event.currentTarget.form && saveChanges(event.currentTarget.form)} />}
      <div className="saving no-print">
        <Button size="small">Save</Button>
        <SavingWords saving={saving} saved={savedWords(kept, minWords)} unsaved="Not yet saved; your words are still in the field." />
      </div>
    </form>
  )
}

function writtenIn(form: HTMLFormElement): Written {
  const fields = new FormData(form)
  return { body: String(fields.get('words') ?? ''), shared: fields.get('share') === 'host' }
}

function same(a: Written, b: Written): boolean {
  return a.body === b.body && a.shared === b.shared
}

const nothing: Written = { body: '', shared: false }
/** As long as the server takes. */
const LONGEST = 10_000
const readers = { private: 'Only you can read this.', host: 'Only you can read this, unless you share it.' } as const
