import type { ReactNode } from 'react'

/** What to take away from a lesson. */
export function KeyPoints({ children }: { children?: ReactNode }) {
  return (
    <div className="key-points">
      <p className="key-points-title">Key points</p>
      {children}
    </div>
  )
}

/** A numbered list that is a procedure. */
export function Steps({ children }: { children?: ReactNode }) {
  return <div className="steps">{children}</div>
}

/** A card from an earlier lesson: try to answer, then open it. */
export function Recall({ question, answer }: { question: string; answer: string }) {
  return (
    <details className="recall">
      <summary className="recall-question">{question}</summary>
      <p className="recall-answer">{answer}</p>
    </details>
  )
}
