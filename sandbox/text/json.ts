/** The first JSON value in an answer, bare, in a code fence or after a sentence. Undefined when there is none. */
export function findJson(text: string): unknown {
  const fenced = /```(?:json)?\s*\n([\s\S]*?)```/i.exec(text)?.[1]
  for (const candidate of [text.trim(), fenced?.trim(), balanced(text)]) {
    if (!candidate || !/^[[{]/.test(candidate)) continue
    try {
      return JSON.parse(candidate)
    } catch {
      continue
    }
  }
  return undefined
}

/** Every JSON object that stands on its own in a text, in order. */
export function jsonObjects(text: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  let from = 0
  for (let tries = 0; tries < 100; tries += 1) {
    const start = text.indexOf('{', from)
    if (start < 0) break
    const piece = balanced(text.slice(start))
    if (!piece) break
    from = start + piece.length
    try {
      const value: unknown = JSON.parse(piece)
      if (isRecord(value)) found.push(value)
    } catch {
      from = start + 1
    }
  }
  return found
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function balanced(text: string): string | null {
  const start = text.search(/[[{]/)
  if (start < 0) return null
  let depth = 0
  let quoted = false
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at]
    if (quoted) {
      if (sign === '\\') at += 1
      else if (sign === '"') quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') {
      depth -= 1
      if (depth === 0) return text.slice(start, at + 1)
    }
  }
  return null
}
