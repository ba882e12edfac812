import type { Saving } from './use-saving.ts'

/** Where the person's change stands, said when it changes. On the page from the start, because only then is a change announced. */
export function SavingWords({ saving, saved, unsaved }: { saving: Saving; saved: string; unsaved: string }) {
  return (
    <p className="saving-words" role="status" data-unsaved={isUnsaved(saving) || undefined}>
      {saving === 'saved' && saved}
      {saving === 'not-saved' && `${unsaved} Check your connection, then save again.`}
      {saving === 'signed-out' && `${unsaved} Your session has ended: sign in again in another tab, then save.`}
    </p>
  )
}

export function isUnsaved(saving: Saving): boolean {
  return saving === 'not-saved' || saving === 'signed-out'
}
