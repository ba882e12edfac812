import { useNavigate } from '@remix-run/react'
import { lazy, startTransition, Suspense, useEffect, useState } from 'react'

import type { PaletteItem } from './palette-item.ts'
import { opensPalette, readPress, type Shortcut, takesLetters } from './shortcuts.ts'

const CommandPalette = lazy(() => import('./command-palette.tsx').then(({ CommandPalette: component }) => ({ default: component })))
const KeyboardHelp = lazy(() => import('./keyboard-help.tsx').then(({ KeyboardHelp: component }) => ({ default: component })))

type ShellCommandsProps = { items: readonly PaletteItem[]; loadItems?: (() => Promise<readonly PaletteItem[]>) | undefined; singleKeys: boolean; path: string }
type Opened = 'palette' | 'keys' | null

/** Listens for the keys of the house and for elements with `data-opens`. Draws nothing until asked; then it loads what was asked for. */
export function ShellCommands({ items, loadItems, singleKeys, path }: ShellCommandsProps) {
  const [opened, setOpened] = useState<Opened>(null)
  const navigate = useNavigate()
  const close = () => setOpened(null)

  useEffect(() => {
    const open = (what: Opened) => startTransition(() => setOpened(what))
    let pending = ''
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (opensPalette(event)) {
        event.preventDefault()
        return open('palette')
      }
      const place = event.target instanceof Element ? event.target : null
      if (!singleKeys || takesLetters(place) || document.querySelector('dialog[open], [role=dialog]')) return
      const read = readPress(pending, event)
      pending = read.pending
      if (!read.shortcut) return
      if (read.shortcut === '?') open('keys')
      else if (!actOn(read.shortcut)) {
        if (read.shortcut !== '/') return
        open('palette')
      }
      event.preventDefault()
    }
    const onClick = (event: MouseEvent) => {
      const opener = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-opens]') : null
      if (!opener || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      opener.closest<HTMLElement>('[popover]')?.hidePopover()
      open(opener.dataset['opens'] === 'keys' ? 'keys' : 'palette')
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [singleKeys])

  return (
    <Suspense fallback={null}>
      {opened === 'palette' && <CommandPalette items={items} loadItems={loadItems} onGo={navigate} onClose={close} />}
      {opened === 'keys' && <KeyboardHelp singleKeys={singleKeys} path={path} onClose={close} />}
    </Suspense>
  )
}

/** Fields get the focus, everything else a click. False when the page offers nothing for this key. */
function actOn(shortcut: Shortcut): boolean {
  const element = document.querySelector<HTMLElement>(`[data-shortcut="${shortcut}"]`)
  if (!element) return false
  if (element.matches('input, textarea, select, [tabindex="-1"]')) element.focus()
  else element.click()
  return true
}
