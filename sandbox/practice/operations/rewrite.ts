import { factsOnly } from '../manners.ts'
import type { Part, Work } from '../work.ts'
import { extract } from './extract.ts'

/** Puts the data's sentences into a frame by tone. With named parts it fills the parts; without, it says everything, and a bit more. */
export function rewrite(work: Work): Part {
  const { brief, lines } = work
  if (brief.fields.length > 1) return extract(work)
  const kept = brief.manner.factsOnly ? factsOnly(lines) : [...lines]
  const limit = brief.format.sentences ?? brief.format.items
  const body = limit ? kept.slice(0, limit) : kept
  const subject = /\babout\s+([^.,;:\n?]{3,60})/i.exec(brief.text)?.[1]?.trim()
  const letter = /\b(?:reply|letter|e-?mail|message|customer)\b/i.test(brief.text)
  const tone = /\b(?:friendly|warm|kind|nicely|polite|empath\w*)\b/i.test(brief.text) ? 'Thank you for getting in touch.' : /\b(?:formal|official)\b/i.test(brief.text) ? 'We write about your request.' : ''
  return { kind: 'text', sentences: [...(letter ? ['Dear customer,'] : []), ...(tone ? [tone] : []), ...(body.length > 0 ? body : [subject ? `This is about ${subject}.` : 'Here is the text you asked for.']), ...(letter ? ['Kind regards'] : [])] }
}
