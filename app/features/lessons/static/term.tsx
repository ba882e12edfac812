import type { ReactNode } from 'react'

/** A word of the glossary. The browser's own popover shows the definition, so it works without a script; the description is read out when the word has focus. */
export function Term({ id, title, definition, children }: { id: string; title: string; definition: string; children?: ReactNode }) {
  return (
    <>
      <button type="button" className="term" aria-describedby={id} {...{ popovertarget: id }}>
        {children}
      </button>
      <span id={id} className="term-definition" {...{ popover: 'auto' }}>
        <strong>{title}.</strong> {definition}
      </span>
    </>
  )
}
