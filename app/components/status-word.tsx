import { Ban, Circle, CircleCheck, CircleDashed, CircleDot, CircleX, Clock, Lock, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

import { Icon } from './icon.tsx'
import { type Tone, toneClass } from './tone.ts'

export type StatusKind = 'done' | 'passed' | 'failed' | 'in-progress' | 'not-started' | 'locked' | 'waiting' | 'due' | 'late' | 'ended'

/** A state in words with an icon of its own shape: complete, locked, due, … The words come from the page, because only it knows the reason. */
export function StatusWord({ is, children }: { is: StatusKind; children: ReactNode }) {
  const { icon, tone } = statusShape(is)
  return (
    <span className={`status ${toneClass[tone]}`}>
      <Icon of={icon} />
      {children}
    </span>
  )
}

/** The icon and the meaning of a state, for parts that draw it in their own way. */
export function statusShape(is: StatusKind): { icon: LucideIcon; tone: Tone } {
  return shapes[is]
}

const shapes: Record<StatusKind, { icon: LucideIcon; tone: Tone }> = {
  done: { icon: CircleCheck, tone: 'good' },
  passed: { icon: CircleCheck, tone: 'good' },
  failed: { icon: CircleX, tone: 'bad' },
  'in-progress': { icon: CircleDot, tone: 'accent' },
  'not-started': { icon: Circle, tone: 'neutral' },
  locked: { icon: Lock, tone: 'neutral' },
  waiting: { icon: CircleDashed, tone: 'note' },
  due: { icon: Clock, tone: 'warn' },
  late: { icon: TriangleAlert, tone: 'bad' },
  ended: { icon: Ban, tone: 'neutral' },
}
