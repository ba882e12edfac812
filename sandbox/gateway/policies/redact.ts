import type { Gate } from '../gate.ts'
import { withPlaceholders } from '../placeholders.ts'
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

    const { messages: clean, placeholders, effects } = withPlaceholders(messages, matched)
    return { outcome: 'change', rule: 'replaced', reason: `${capitalise(listKinds(kinds))} ${kinds.length === 1 ? 'was' : 'were'} replaced by placeholders before anything was sent. The model does not need the real thing.`, effects, change: { messages: clean, placeholders, redacted: true } }
  },
}
