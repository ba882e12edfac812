import type { ReactNode } from 'react'

const titles = { note: 'Note', tip: 'Tip', warning: 'Careful', danger: 'Danger', success: 'Done well' } as const

/** A remark beside the text. It always has a title in words, because colour is never the only sign. */
export function Callout({ kind, title, children }: { kind: keyof typeof titles; title?: string; children?: ReactNode }) {
  return (
    <div className={`callout callout-${kind}`} role="note">
      <p className="callout-title">{title ?? titles[kind]}</p>
      {children}
    </div>
  )
}
