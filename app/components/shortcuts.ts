/**
 * The single keys of the house. A page offers one by putting `data-shortcut="n"` on the link, button or field that it means;
 * a key without such an element does nothing. `?` and `/` belong to the shell.
 */
export const shortcuts = [
  { keys: 'n', does: 'Next lesson' },
  { keys: 'p', does: 'Previous lesson' },
  { keys: 'g o', does: 'Go to the outline' },
  { keys: '/', does: 'Search' },
  { keys: 'b', does: 'Bookmark' },
  { keys: 'e', does: 'Into the editor; Escape leaves it' },
  { keys: '?', does: 'Show these keys' },
] as const

export type Shortcut = (typeof shortcuts)[number]['keys']

type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; repeat?: boolean; isComposing?: boolean }

/** What a press completes, and what is still open: `g` waits for its second key. Presses with a modifier are never ours, Shift excepted, which `?` needs. */
export function readPress(pending: string, press: Press): { pending: string; shortcut: Shortcut | null } {
  const ours = !press.ctrlKey && !press.metaKey && !press.altKey && !press.repeat && !press.isComposing
  if (!ours) return { pending: '', shortcut: null }
  for (const keys of pending ? [`${pending} ${press.key}`, press.key] : [press.key]) {
    const found = shortcuts.find((shortcut) => shortcut.keys === keys)
    if (found) return { pending: '', shortcut: found.keys }
    if (shortcuts.some((shortcut) => shortcut.keys.startsWith(`${keys} `))) return { pending: keys, shortcut: null }
  }
  return { pending: '', shortcut: null }
}

/** Ctrl+K, or Cmd+K on a Mac: opens the palette even while typing. */
export function opensPalette(press: Press): boolean {
  return (press.ctrlKey || press.metaKey) && !press.altKey && press.key.toLowerCase() === 'k'
}

type Place = { closest(selector: string): unknown }

/** True where a letter is text or chooses something: fields, editors, menus, lists, and anything in a dialog. */
export function takesLetters(place: Place | null): boolean {
  return Boolean(place?.closest('input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=menu], [role=listbox], [role=combobox], dialog, [role=dialog], [role=alertdialog]'))
}
