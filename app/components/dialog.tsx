import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'

import { Button } from './button.tsx'

type DialogProps = { open: boolean; onClose: () => void; title: string; actions?: ReactNode; children: ReactNode }

/** The browser's modal dialog: it holds the focus, answers to Escape and gives the focus back. What it asks must also be a page for those without script. */
export function Dialog({ open, onClose, title, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === open) return
    if (open) {
      element.showModal()
      heading.current?.focus() // not the first button, which would close it on a stray Enter
    } else element.close()
  }, [open])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <div className="dialog-head">
        <h2 ref={heading} id={titleId} tabIndex={-1}>{title}</h2>
        <Button look="quiet" size="small" icon={X} iconOnly type="button" onClick={onClose}>
          Close
        </Button>
      </div>
      {open && children}
      {actions && <div className="dialog-foot actions">{actions}</div>}
    </dialog>
  )
}
