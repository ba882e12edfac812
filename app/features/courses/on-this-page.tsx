/** The headings of the page, as links. */
export function OnThisPage({ headings }: { headings: readonly { id: string; depth: number; text: string }[] }) {
  return (
    <nav aria-label="On this page">
      <ul className="on-this-page">
        {headings
          .filter((heading) => heading.depth === 2)
          .map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
