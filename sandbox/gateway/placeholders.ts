import type { Span } from '../ports.ts'
import type { Effect, Message } from '../types.ts'

/** The messages with each found span replaced by a placeholder; the same words get the same one. `placeholders` leads back, and never leaves the process. */
export function withPlaceholders(messages: readonly Message[], matched: readonly (readonly Span[])[]): { messages: Message[]; placeholders: Map<string, string>; effects: Effect[] } {
  const placeholders = new Map<string, string>()
  const byOriginal = new Map<string, string>()
  const counts = new Map<string, number>()
  const next = placeholderMaker(messages)
  const clean = messages.map((message, index) => {
    let content = ''
    let from = 0
    for (const { start, end, kind } of matched[index] ?? []) {
      const original = message.content.slice(start, end)
      const placeholder = byOriginal.get(`${kind} ${original}`) ?? next(kind)
      byOriginal.set(`${kind} ${original}`, placeholder)
      placeholders.set(placeholder, original)
      counts.set(placeholder, (counts.get(placeholder) ?? 0) + 1)
      content += message.content.slice(from, start) + placeholder
      from = end
    }
    return { role: message.role, content: content + message.content.slice(from) }
  })
  const effects = [...counts].map(([placeholder, count]) => ({ kind: placeholder.slice(1, placeholder.lastIndexOf('_')), placeholder, count }))
  return { messages: clean, placeholders, effects }
}

/** [CARD_1], [CARD_2]…, passing over any that stands in the text already: that one is the author's own and must come back as it is. */
function placeholderMaker(messages: readonly Message[]): (kind: string) => string {
  const last = new Map<string, number>()
  return (kind) => {
    let n = (last.get(kind) ?? 0) + 1
    while (messages.some((message) => message.content.includes(`[${kind}_${n}]`))) n += 1
    last.set(kind, n)
    return `[${kind}_${n}]`
  }
}
