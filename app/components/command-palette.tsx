import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Collection } from 'react-aria-components/Collection'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'

import { Icon } from './icon.tsx'
import { inGroups, matchesWords, type PaletteItem } from './palette-item.ts'

type PaletteProps = {
  items: readonly PaletteItem[]
  /** Fetched once the palette is open, so that pages do not carry a list of everything. */
  loadItems?: (() => Promise<readonly PaletteItem[]>) | undefined
  onGo: (href: string) => void
  onClose: () => void
}

/** Type to find, arrows to choose, Enter to go. Loaded only when somebody opens it. */
export function CommandPalette({ items, loadItems, onGo, onClose }: PaletteProps) {
  const [more, setMore] = useState<readonly PaletteItem[]>([])
  useEffect(() => {
    let wanted = true
    loadItems?.().then((loaded) => wanted && setMore(loaded), () => undefined) // without the list the pages can still be found
    return () => void (wanted = false)
  }, [loadItems])
  const all = [...items, ...more]
  const hrefs = new Map(all.map(({ id, href }) => [id, href]))

  return (
    <ModalOverlay className="palette-veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="palette">
        <Dialog aria-label="Go to">
          <Autocomplete filter={matchesWords}>
            <SearchField aria-label="Pages, courses, people and prompts" className="palette-field">
              <Icon of={Search} />
              <Input ref={focus} placeholder="Where to?" />
            </SearchField>
            <Menu
              className="palette-list"
              aria-label="Results"
              items={inGroups(all)}
              onAction={(id) => {
                onClose()
                onGo(hrefs.get(String(id)) ?? '/')
              }}
              renderEmptyState={() => <p className="palette-none">Nothing is called that. Try the beginning of another word.</p>}
            >
              {({ group, items: inside }) => (
                <MenuSection id={group}>
                  <Header className="palette-heading">{group}</Header>
                  <Collection items={inside}>
                    {(item) => (
                      <MenuItem id={item.id} className="palette-item" textValue={[item.label, item.note, item.words].filter(Boolean).join(' ')}>
                        <span>{item.label}</span>
                        {item.note && <span className="palette-note">{item.note}</span>}
                      </MenuItem>
                    )}
                  </Collection>
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Whoever opens the palette wants to type; the dialog would otherwise take the focus itself. */
function focus(input: HTMLInputElement | null): void {
  input?.focus()
}
