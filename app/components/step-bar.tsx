import type { ReactNode } from 'react'

type Step = { href: string; label: string; note?: string | undefined }

/** Back, where one is, and on. At the end of the text on wide screens, at the foot of the window on narrow ones. `n` and `p` press its links. */
export function StepBar({ label, back, place, next, children }: { label: string; back?: Step | undefined; place: string; next?: Step | undefined; children?: ReactNode }) {
  return (
    <nav className="step-bar no-print" aria-label={label}>
      {back ? <StepLink step={back} word="Back" shortcut="p" /> : <span />}
      <span className="step-bar-place">
        {place} {children}
      </span>
      {next ? <StepLink step={next} word="Next" shortcut="n" /> : <span />}
    </nav>
  )
}

function StepLink({ step: { href, label, note }, word, shortcut }: { step: Step; word: string; shortcut: 'n' | 'p' }) {
  return (
    <a href={href} data-shortcut={shortcut} aria-keyshortcuts={shortcut}>
      <span className="step-bar-note">
        {word}
        {note && `, ${note}`}
      </span>
      <span className="step-bar-title">{label}</span>
    </a>
  )
}
