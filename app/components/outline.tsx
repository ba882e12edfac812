import { Icon } from './icon.tsx'
import { statusShape, type StatusKind } from './status-word.tsx'
import { toneClass } from './tone.ts'

export type OutlineEntry = {
  id: string
  label: string
  is: StatusKind
  /** The state in words: "Complete", "Due Friday", "Opens after lesson 2". */
  words: string
  /** Absent where it cannot be opened yet; the words say why. */
  href?: string | undefined
  current?: boolean | undefined
}

/** The parts of something in order, each with its state in words. */
export function Outline({ entries, label }: { entries: readonly OutlineEntry[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ol className="outline-list">
        {entries.map(({ id, label: name, is, words, href, current }) => {
          const { icon, tone } = statusShape(is)
          const inside = (
            <>
              <Icon of={icon} />
              <span>{name}</span>
              <span className="outline-words">{words}</span>
            </>
          )
          const look = `outline-row ${toneClass[tone]}`
          return (
            <li key={id}>
              {href ? (
                <a className={look} href={href} aria-current={current ? 'page' : undefined}>
                  {inside}
                </a>
              ) : (
                <span className={look}>{inside}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
