import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

import { Icon } from './icon.tsx'
import { toneClass } from './tone.ts'

type BannerProps = {
  tone?: 'note' | 'good' | 'warn' | 'bad' | undefined
  title?: ReactNode
  /** Said by screen readers when it appears after the page has loaded. */
  live?: boolean | undefined
  children?: ReactNode
}

/** A message about the page or the form as a whole: what happened, what was kept, what to do next. */
export function Banner({ tone = 'note', title, live, children }: BannerProps) {
  return (
    <div className={`banner ${toneClass[tone]}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <Icon of={shape[tone]} />
      {title && <p className="banner-title">{title}</p>}
      {children && <div>{children}</div>}
    </div>
  )
}

const shape: Record<NonNullable<BannerProps['tone']>, LucideIcon> = { note: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert }
