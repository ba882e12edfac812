import type { MouseEvent } from 'react'

/** The headings of the page, as links. */
export function OnThisPage({ headings }: { headings: readonly { id: string; depth: number; text: string }[] }) {
  return (
    <nav aria-label="On this page">
      <ul className="on-this-page">
        {headings
          .filter((heading) => heading.depth === 2)
          .map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={closeSheet}>
                {text}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** On narrow screens the list is a sheet over the text that one wants to get to. */
function closeSheet(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
}
