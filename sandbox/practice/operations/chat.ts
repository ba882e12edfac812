import type { Part, Work } from '../work.ts'

/** No operation stated: the opening sentences, and filler to follow. */
export function chat({ lines, brief }: Work): Part {
  const opening = lines.slice(0, 3)
  if (/^\W*(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you|ok|test)\b\W*)*$/i.test([...opening, brief.text].join(' '))) return { kind: 'exact', text: 'How can I help you today?' }
  return { kind: 'text', sentences: opening.length > 0 ? opening : ['Thank you for your message.', 'There are many things one could say about this.'] }
}
