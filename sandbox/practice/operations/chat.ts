import type { Part, Work } from '../work.ts'

/** No operation stated: the opening sentences, and filler to follow. */
export function chat({ lines, brief }: Work): Part {
  const opening = lines.slice(0, 3)
  return { kind: 'text', sentences: opening.length > 0 ? opening : brief.text.trim() ? ['Thank you for your message.', 'There are many things one could say about this.'] : ['How can I help you today?'] }
}
