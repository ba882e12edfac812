import { useEffect, useState } from 'react'

/** What was typed for a lab, kept on this device until it is run, so that opening the editor, a lost session or a closed tab loses nothing. */
export function useDraft(labId: string, initial: string) {
  const key = `prompt:${labId}`
  const [text, setText] = useState(initial)
  useEffect(() => {
    const kept = readKept(key)
    if (kept) setText(kept)
  }, [key])
  return {
    text,
    change(next: string) {
      setText(next)
      keep(key, next === initial ? null : next)
    },
    forget: () => keep(key, null),
  }
}

function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // storage is switched off in this browser
  }
}

function keep(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // storage is switched off or full: the text is still in the field
  }
}
