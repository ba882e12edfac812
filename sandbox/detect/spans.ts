import type { Span } from '../ports.ts'

/** A text as a recogniser should see it, with the way back: `starts` and `ends` give, for each of its UTF-16 units, the stretch of the original. */
export type View = { text: string; starts: readonly number[] | null; ends: readonly number[] | null }

export function plainView(text: string): View {
  return { text, starts: null, ends: null }
}

export function toOriginal({ starts, ends }: View, span: Span): Span {
  if (!starts || !ends) return span
  return { kind: span.kind, start: starts[span.start] ?? 0, end: ends[span.end - 1] ?? 0 }
}

/**
 * One list without overlaps, in order. Findings that overlap become one stretch that covers them all: dropping the smaller would leave the part
 * of it that sticks out. The kind is that of the earlier name in `rank`.
 */
export function mergeSpans(spans: readonly Span[], rank: readonly string[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (!last || span.start >= last.end) merged.push(span)
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end), kind: rank.indexOf(span.kind) < rank.indexOf(last.kind) ? span.kind : last.kind }
  }
  return merged
}
