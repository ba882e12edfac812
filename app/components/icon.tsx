import type { LucideIcon } from 'lucide-react'

import { classNames } from './class-names.ts'

/** A lucide icon at the size of the text beside it. Without a label it is decoration and hidden from screen readers. */
export function Icon({ of: Drawing, label, className }: { of: LucideIcon; label?: string | undefined; className?: string | undefined }) {
  const name = classNames('icon', className)
  if (label) return <Drawing className={name} role="img" aria-label={label} strokeWidth={1.75} />
  return <Drawing className={name} aria-hidden="true" focusable="false" strokeWidth={1.75} />
}
