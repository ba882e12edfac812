import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'

type Zone = { id: string; label: string; content: ReactNode }

/**
 * A reading column between two sides. On narrow screens a side is a sheet that a ZoneButton opens, without script.
 * The switch hides both sides; it is a checkbox, so it also works without script.
 */
export function Zones({ left, right, children }: { left: Zone; right?: Zone | undefined; children: ReactNode }) {
  return (
    <div className={classNames('zones', right && 'zones-both')}>
      <Side {...left} />
      <div className="zones-main">{children}</div>
      {right && <Side {...right} />}
    </div>
  )
}

function Side({ id, label, content }: Zone) {
  return (
    <aside className="zone no-print" id={id} aria-labelledby={`${id}-title`} {...{ popover: 'auto' }}>
      <h2 className="zone-title" id={`${id}-title`}>
        {label}
      </h2>
      {content}
    </aside>
  )
}

/** Opens a side as a sheet; not shown where the side itself is. */
export function ZoneButton({ zone, children }: { zone: string; children: ReactNode }) {
  return (
    <button type="button" className="button button-small zone-button" {...{ popovertarget: zone }}>
      {children}
    </button>
  )
}

/** Hides both sides for reading. Must stand inside Zones. */
export function FocusSwitch({ children = 'Hide both sides' }: { children?: string | undefined }) {
  return (
    <label className="focus-switch no-print">
      <input type="checkbox" className="zones-focus" />
      {children}
    </label>
  )
}

/** A thin line at the top that grows while one reads. Says nothing to screen readers: the same is said in words where it matters. */
export function ReadingLine() {
  return <div className="reading-line no-print" aria-hidden="true" />
}
