import type { ReactNode } from 'react'

/** Two versions side by side, the weaker first. */
export function Compare({ children }: { children?: ReactNode }) {
  return <div className="compare">{children}</div>
}

type Side = { label?: string; why?: string; children?: ReactNode }

export function Before(side: Side) {
  return <CompareSide name="Before" className="compare-before" {...side} />
}

export function After(side: Side) {
  return <CompareSide name="After" className="compare-after" {...side} />
}

function CompareSide({ name, className, label, why, children }: Side & { name: string; className: string }) {
  return (
    <div className={`compare-side ${className}`}>
      <p className="compare-label">
        <span className="compare-name">{name}</span>
        {label ? <>: {label}</> : null}
      </p>
      <div className="compare-text">{children}</div>
      {why ? <p className="compare-why">{why}</p> : null}
    </div>
  )
}
