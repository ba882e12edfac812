import type { ReactNode } from 'react'

import { type Tone, toneClass } from './tone.ts'

/** A kind, a level, a count: a fact in one or two words. For a state that can change, use StatusWord. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone | undefined; children: ReactNode }) {
  return <span className={`badge ${toneClass[tone]}`}>{children}</span>
}
