import type { ReactNode } from 'react'

/** One number that matters, with what it counts and a note that gives it scale. Several stand in a `dl`-like row laid out by the page. */
export function Stat({ label, value, unit, note, href }: { label: string; value: ReactNode; unit?: string | undefined; note?: ReactNode; href?: string | undefined }) {
  const number = (
    <>
      {value}
      {unit && <span className="stat-unit">{unit}</span>}
    </>
  )
  return (
    <div className="stat">
      <div className="stat-value">{href ? <a href={href}>{number}</a> : number}</div>
      <div className="stat-label">{label}</div>
      {note && <div className="stat-note">{note}</div>}
    </div>
  )
}
