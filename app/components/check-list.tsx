import { Circle, CircleCheck, CircleX, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { type Tone, toneClass } from './tone.ts'

export type Check = {
  id: string
  name: ReactNode
  state: 'passed' | 'failed' | 'waiting'
  reason?: ReactNode
  /** What to try next; shown only where the check did not pass. */
  hint?: ReactNode
  /** Arrived while the person is watching: it may move a little, once. */
  isNew?: boolean | undefined
}

/** Verdicts with their reasons. Each says its state in a word, so the green only repeats it. */
export function CheckList({ checks, label }: { checks: readonly Check[]; label: string }) {
  return (
    <ul className="checks" aria-label={label}>
      {checks.map((check) => (
        <CheckItem key={check.id} {...check} />
      ))}
    </ul>
  )
}

/** `compact`: name and reason in one line; the word is then left to the icon's shape and to those who hear the page. */
export function CheckItem({ name, state, reason, hint, isNew, compact }: Omit<Check, 'id'> & { compact?: boolean | undefined }) {
  const { icon, tone, word } = shapes[state]
  return (
    <li className={classNames('check', toneClass[tone], compact && 'check-compact')} data-new={isNew ? '' : undefined}>
      <Icon of={icon} />
      <div>
        <div className="check-head">
          <span className="check-name">{name}</span>
          <span className={classNames('check-word', compact && 'visually-hidden')}>{word}</span>
        </div>
        {reason && <p className="check-reason">{reason}</p>}
        {hint && state === 'failed' && <p className="check-hint">{hint}</p>}
      </div>
    </li>
  )
}

const shapes: Record<Check['state'], { icon: LucideIcon; tone: Tone; word: string }> = {
  passed: { icon: CircleCheck, tone: 'good', word: 'Passed' },
  failed: { icon: CircleX, tone: 'bad', word: 'Not yet' },
  waiting: { icon: Circle, tone: 'neutral', word: 'Not checked' },
}
