import type { ReactNode } from 'react'

import { Court } from './court.tsx'

/** Nothing here yet: says what will be here and how to begin. */
export function EmptyState({ title, heading: Heading = 'h2', actions, children }: { title: string; heading?: 'h2' | 'h3' | undefined; actions?: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <Court ball="in" />
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
