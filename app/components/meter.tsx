import type { ReactNode } from 'react'

import { type Tone, toneClass } from './tone.ts'

type MeterProps = { label: string; value: number; max: number; words: ReactNode; /** Where the mark to reach stands, on the same scale. */ mark?: number | undefined; tone?: Tone | undefined }

/** A measured amount on a known scale: a budget, a score. Drawn with SVG attributes, because the page allows no inline style. */
export function Meter({ label, value, max, words, mark, tone = 'accent' }: MeterProps) {
  return (
    <div className={`progress ${toneClass[tone]}`}>
      <svg className="meter-bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="meter" aria-label={label} aria-valuenow={value} aria-valuemin={0} aria-valuemax={max}>
        <rect className="meter-fill" width={share(value, max)} height="8" />
        {mark !== undefined && <rect className="meter-mark" x={Math.min(share(mark, max), 99.5)} width="0.5" height="8" />}
      </svg>
      <span className="progress-words">{words}</span>
    </div>
  )
}

function share(value: number, max: number): number {
  if (max <= 0) return 0
  return Math.round(Math.min(Math.max(value / max, 0), 1) * 1000) / 10
}
