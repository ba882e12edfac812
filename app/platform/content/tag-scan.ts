/**
 * A rough reading of a source that the real parser refused: where tags and braces open. Only used to say a better line than "end of file"
 * and to cover one broken place so that the rest of the file can still be read.
 */
type Span = { kind: 'tag' | 'brace'; start: number; end: number; closed: boolean }

export function scanSpans(source: string): Span[] {
  const spans: Span[] = []
  let at = 0
  while (at < source.length) {
    const code = codeSpanAt(source, at)
    if (code > at) {
      at = code
      continue
    }
    const char = source[at]
    if (char === '\\') at += 2
    else if (char === '<' && /[A-Za-z/!|?]/.test(source[at + 1] ?? '')) at = pushSpan(spans, 'tag', at, tagEnd(source, at))
    else if (char === '{') at = pushSpan(spans, 'brace', at, braceEnd(source, at))
    else at++
  }
  return spans
}

function pushSpan(spans: Span[], kind: Span['kind'], start: number, end: number | null): number {
  spans.push({ kind, start, end: end ?? start + 1, closed: end !== null })
  return end ?? start + 1
}

/** Past a fenced block or inline code that starts here, else `at`. */
function codeSpanAt(source: string, at: number): number {
  const char = source[at]
  if (char !== '`' && char !== '~') return at
  let run = 1
  while (source[at + run] === char) run++
  const ticks = char.repeat(run)
  const atLineStart = /^\s*$/.test(source.slice(source.lastIndexOf('\n', at - 1) + 1, at))
  if (run >= 3 && atLineStart) {
    const close = source.indexOf(`\n${ticks}`, at + run)
    const indented = new RegExp(`\\n[ \\t]*${ticks}`, 'g')
    indented.lastIndex = at + run
    const found = close === -1 ? indented.exec(source) : null
    if (close === -1 && !found) return source.length
    return close === -1 ? (found?.index ?? 0) + (found?.[0].length ?? 0) : close + 1 + run
  }
  if (char === '~') return at + run
  const paragraphEnd = source.indexOf('\n\n', at)
  const close = source.indexOf(ticks, at + run)
  return close === -1 || (paragraphEnd !== -1 && close > paragraphEnd) ? at + run : close + run
}

function tagEnd(source: string, start: number): number | null {
  let at = start + 1
  const limit = Math.min(source.length, start + 20_000)
  while (at < limit) {
    const char = source[at]
    if (char === '>') return at + 1
    if (char === '<') return null
    if (char === '"' || char === "'") {
      const close = source.indexOf(char, at + 1)
      if (close === -1) return null
      at = close + 1
    } else if (char === '{') {
      const close = braceEnd(source, at)
      if (close === null) return null
      at = close
    } else at++
  }
  return null
}

function braceEnd(source: string, start: number): number | null {
  let depth = 0
  const limit = Math.min(source.length, start + 20_000)
  for (let at = start; at < limit; at++) {
    if (source[at] === '{') depth++
    else if (source[at] === '}' && --depth === 0) return at + 1
  }
  return null
}
