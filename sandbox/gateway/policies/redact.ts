import type { Span } from '../../ports.ts'
import type { Effect, Message } from '../../types.ts'
import type { Gate } from '../gate.ts'
import { capitalise, listKinds, nameKind } from '../words.ts'

/** Replaces personal data and secrets by placeholders: every kind, every match, every message, system prompt and earlier turns too. */
export const redact: Gate = {
  name: 'redact',
  decide({ messages, findings }, { policy }) {
    if (findings?.length !== messages.length) throw new Error('Redaction has no findings for these messages')
    const matched = findings.map((spans) => spans.filter((span) => !policy.redact.keep.includes(span.kind)))
    const kinds = matched.flat().map((span) => span.kind)
    const refused = kinds.find((kind) => policy.redact.refuse.includes(kind))
    if (refused) return { outcome: 'refuse', rule: `holds-${refused.toLowerCase().replaceAll('_', '-')}`, reason: `The prompt holds a ${nameKind(refused)}. It was not sent. Treat the ${nameKind(refused)} as exposed and have it replaced.` }
    if (kinds.length === 0) return { outcome: 'allow', rule: 'nothing-found', reason: 'No personal data or secret was found. The gateway knows patterns, not meaning: look yourself too.', change: { redacted: true } }

    const { messages: clean, placeholders, effects } = replace(messages, matched)
    return { outcome: 'change', rule: 'replaced', reason: `${capitalise(listKinds(kinds))} ${kinds.length === 1 ? 'was' : 'were'} replaced by placeholders before anything was sent. The model does not need the real thing.`, effects, change: { messages: clean, placeholders, redacted: true } }
  },
}

function replace(messages: readonly Message[], matched: readonly (readonly Span[])[]): { messages: Message[]; placeholders: Map<string, string>; effects: Effect[] } {
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
