/** What a part means, not which colour it has; the colours are tokens. Always beside words that say the same. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'note'

export const toneClass: Record<Tone, string> = {
  neutral: 'tone-neutral',
  accent: 'tone-accent',
  good: 'tone-good',
  warn: 'tone-warn',
  bad: 'tone-bad',
  note: 'tone-note',
}
