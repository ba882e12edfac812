import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'

import { Button } from './button.tsx'
import { LiveRegion } from './live-region.tsx'

/** Copies `text` and says so. Absent until script runs, because without it there is nothing it could do. */
export function CopyButton({ text, children = 'Copy' }: { text: string; children?: string | undefined }) {
  const [state, setState] = useState<'unready' | 'ready' | 'copied' | 'failed'>('unready')
  useEffect(() => setState('ready'), [])
  useEffect(() => {
    if (state !== 'copied') return
    const back = setTimeout(() => setState('ready'), 2500)
    return () => clearTimeout(back)
  }, [state])
  if (state === 'unready') return null
  return (
    <>
      <Button look="quiet" size="small" type="button" icon={state === 'copied' ? Check : Copy} onClick={() => navigator.clipboard.writeText(text).then(() => setState('copied'), () => setState('failed'))}>
        {state === 'copied' ? 'Copied' : children}
      </Button>
      <LiveRegion message={state === 'copied' ? 'Copied' : state === 'failed' ? 'The browser did not allow copying. Select the text and copy it by hand.' : ''} />
    </>
  )
}
