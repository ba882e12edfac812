import type { Span } from '../ports.ts'

/** Finds one family of things in a text. `hint` is a cheap test: when it fails, `find` is not asked. */
export type Recogniser = { hint: RegExp; find(text: string): Iterable<Span> }

/** The value of the first group of each match, when it is accepted. For values that mean something only beside a context word. */
export function* besideContext(text: string, pattern: RegExp, kind: string, accept: (value: string) => boolean = () => true): Iterable<Span> {
  for (const match of text.matchAll(pattern)) {
    const value = match[1]
    if (value === undefined || !accept(value)) continue
    const start = match.index + match[0].lastIndexOf(value)
    yield { start, end: start + value.length, kind }
  }
}
