import { classNames } from './class-names.ts'

/** A person's initials. Decoration: the name stands beside it, or the control it is in has the name. */
export function Avatar({ name, large }: { name: string; large?: boolean | undefined }) {
  return (
    <span className={classNames('avatar', large && 'avatar-large')} aria-hidden="true">
      {initials(name)}
    </span>
  )
}

/** First letters of the first and the last word; one letter when there is one word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase('en') ?? '').join('')
}
