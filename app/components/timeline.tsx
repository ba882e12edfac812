import { CircleCheck, CircleX, PenLine, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { type Tone, toneClass } from './tone.ts'

export type TimelineStep = {
  id: string
  name: ReactNode
  outcome: 'passed' | 'changed' | 'warned' | 'stopped'
  /** The state in one word, such as "Allowed" or "Refused". */
  word: string
  rule?: string | undefined
  took?: string | undefined
  detail?: ReactNode
  /** Nothing happened here: one line is enough. */
  quiet?: boolean | undefined
}

/** Decisions in the order they were taken. The line ends where the thing went no further. */
export function Timeline({ steps, label }: { steps: readonly TimelineStep[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map((step) => (
        <Step key={step.id} {...step} />
      ))}
    </ol>
  )
}

function Step({ name, outcome, word, rule, took, detail, quiet }: TimelineStep) {
  const { icon, tone } = shapes[outcome]
  return (
    <li className={classNames('timeline-step', toneClass[tone], quiet && 'timeline-quiet')}>
      <Icon of={icon} />
      <div>
        <div className="timeline-head">
          <span className="timeline-name">{name}</span>
          <span className="timeline-word">{word}</span>
          {took && <span className="timeline-took">{took}</span>}
        </div>
        {(detail || rule) && (
          <div className="timeline-body">
            {detail} {rule && <span className="timeline-rule">{rule}</span>}
          </div>
        )}
      </div>
    </li>
  )
}

const shapes: Record<TimelineStep['outcome'], { icon: LucideIcon; tone: Tone }> = {
  passed: { icon: CircleCheck, tone: 'neutral' },
  changed: { icon: PenLine, tone: 'warn' },
  warned: { icon: TriangleAlert, tone: 'warn' },
  stopped: { icon: CircleX, tone: 'bad' },
}
