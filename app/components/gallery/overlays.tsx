import { useState } from 'react'

import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { GallerySection } from './section.tsx'

export function Overlays() {
  const [open, setOpen] = useState(false)
  return (
    <GallerySection name="Dialog">
      <div className="actions">
        <Button onClick={() => setOpen(true)}>Withdraw from the course</Button>
        <Button data-opens="palette">Go to</Button>
        <Button data-opens="keys">Show the keys</Button>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Withdraw from AI essentials?"
        actions={
          <>
            <Button look="danger" onClick={() => setOpen(false)}>
              Withdraw
            </Button>
            <Button onClick={() => setOpen(false)}>Stay enrolled</Button>
          </>
        }
      >
        <p>Your attempts and notes are kept. You can enrol again at any time.</p>
      </Dialog>
    </GallerySection>
  )
}
