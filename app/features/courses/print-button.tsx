import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'

import { Button } from '#app/components/button.tsx'

/** Opens the browser's print dialog. Absent until script runs; the browser's own menu prints the same. */
export function PrintButton() {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!ready) return null
  return (
    <Button type="button" look="primary" icon={Printer} onClick={() => window.print()}>
      Print or save as PDF
    </Button>
  )
}
