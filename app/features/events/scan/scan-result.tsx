import { CircleCheck, CircleX, ScanLine, TriangleAlert, WifiOff, type LucideIcon } from 'lucide-react'

import { Icon } from '#app/components/icon.tsx'
import { toneClass } from '#app/components/tone.ts'
import type { ScanAnswer } from './scan-answer.ts'

type ScanResultProps = { answer: ScanAnswer | null; busy: boolean; trouble: string | null }

/** The answer, by colour, by shape and by word; spoken as it comes. */
export function ScanResult({ answer, busy, trouble }: ScanResultProps) {
  if (trouble) return <Panel tone="warn" icon={WifiOff} word="Not checked" line={trouble} name={null} />
  if (!answer) return <Panel tone="neutral" icon={ScanLine} word={busy ? 'Looking it up' : 'Ready'} line={busy ? '' : 'Hold a ticket in front of the camera, or type its code.'} name={null} />
  return <Panel tone={answer.tone} icon={icons[answer.tone]} word={answer.word} name={answer.name} line={answer.line} />
}

const icons: Record<ScanAnswer['tone'], LucideIcon> = { good: CircleCheck, warn: TriangleAlert, bad: CircleX }

function Panel({ tone, icon, word, name, line }: { tone: 'good' | 'warn' | 'bad' | 'neutral'; icon: LucideIcon; word: string; name: string | null; line: string }) {
  return (
    <div className={`scan-result ${toneClass[tone]}`} role="status" aria-live="assertive" aria-atomic="true">
      <Icon of={icon} />
      <p className="scan-word">{word}</p>
      {name && <p className="scan-who">{name}</p>}
      <p className="scan-line">{line}</p>
    </div>
  )
}
