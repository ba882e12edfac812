import type { ReactNode } from 'react'

/** One prompt in pieces, read aloud in order: each piece with its name, its words and what it is for. */
export function PromptBreakdown({ children }: { children?: ReactNode }) {
  return <ol className="breakdown">{children}</ol>
}

export function Part({ label, why, children }: { label: string; why?: string; children?: ReactNode }) {
  return (
    <li className="breakdown-part">
      <div className="breakdown-label">{label}</div>
      <div className="breakdown-text">{children}</div>
      {why ? <div className="breakdown-why">{why}</div> : null}
    </li>
  )
}
