import { useCallback, useEffect, useRef, useState } from 'react'

import { Button } from '#app/components/button.tsx'
import type { IslandNode } from '#app/platform/content/compiled.ts'
import { isUnsaved, SavingWords } from './saving-words.tsx'
import { useSaving } from './use-saving.ts'

type ChecklistProps = { checklist: Extract<IslandNode, { name: 'Checklist' }>['props']; marked: readonly string[]; action: string }

/** Boxes to tick off, kept as they are ticked. Without script the button keeps them. */
export function Checklist({ checklist: { id, items }, marked, action }: ChecklistProps) {
  const form = useRef<HTMLFormElement>(null)
  const known = useRef(new Set(marked))
  const [checked, setChecked] = useState(marked.length)
  const [savesAlone, setSavesAlone] = useState(false)
  const [unsaved, setUnsaved] = useState(0)
  const { saving, save } = useSaving(action)

  const saveChanges = useCallback(() => {
    const count = () => setUnsaved(changesIn(form.current, known.current).length)
    setChecked(boxesIn(form.current).filter((box) => box.checked).length)
    count()
    save(() => {
      const changes = changesIn(form.current, known.current)
      if (changes.length === 0) return null
      const kept = () => {
        for (const { item, isChecked } of changes) known.current[isChecked ? 'add' : 'delete'](item)
        count()
      }
      return { body: formOf(id, changes), kept }
    })
  }, [id, save])
  useEffect(() => {
    setSavesAlone(true)
    if (changesIn(form.current, known.current).length > 0) saveChanges() // ticked before the script had come
  }, [saveChanges])

  return (
    <form ref={form} className="checklist" method="post" action={action} aria-label="Checklist" autoComplete="off" data-soft onChange={saveChanges} onSubmit={(event) => (event.preventDefault(), saveChanges())}>
      <input type="hidden" name="checklist" value={id} />
      <ul className="options">
        {items.map((item) => (
          <li key={item.id}>
            <input type="hidden" name="shown" value={item.id} />
            <label className="option">
              <input type="checkbox" name="checked" value={item.id} defaultChecked={marked.includes(item.id)} />
              <Words html={item.html} />
            </label>
          </li>
        ))}
      </ul>
      <div className="saving no-print">
        {(!savesAlone || isUnsaved(saving)) && <Button size="small">Save</Button>}
        <span>
          {checked} of {items.length} checked
        </span>
        <SavingWords saving={saving} saved="Saved." unsaved={`${unsaved} not yet saved.`} />
      </div>
    </form>
  )
}

function Words({ html }: { html: string }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />
}

function boxesIn(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])]
}

/** What the boxes say and the server has not heard. */
function changesIn(form: HTMLFormElement | null, known: ReadonlySet<string>): { item: string; isChecked: boolean }[] {
  return boxesIn(form).flatMap(({ value: item, checked: isChecked }) => (isChecked === known.has(item) ? [] : [{ item, isChecked }]))
}

function formOf(checklistId: string, changes: readonly { item: string; isChecked: boolean }[]): FormData {
  const body = new FormData()
  body.set('checklist', checklistId)
  for (const { item, isChecked } of changes) {
    body.append('shown', item)
    if (isChecked) body.append('checked', item)
  }
  return body
}
