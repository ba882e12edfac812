import { countPattern, readCount } from '../text/numbers.ts'
import type { Part, Work } from './work.ts'

/** "If fewer than 20 people take part, add: small group": said when the data has fewer, and only when the prompt has the rule. */
export function warnings({ brief, lines }: Work): Part[] {
  const [, limit, noun, words] = new RegExp(`\\b(?:fewer|less) than (${countPattern}) ([a-z]+)[^.\\n]{0,60}?(?:["“]([^"”]{3,60})["”])`, 'i').exec(brief.text) ?? []
  if (!limit || !noun || !words) return []
  const count = new RegExp(`\\b(${countPattern})\\s+(?:\\w+\\s)?(?:${noun}|people|associates|colleagues|members|staff)\\b`, 'i').exec(lines.join(' '))?.[1]
  return count !== undefined && readCount(count) < readCount(limit) ? [{ kind: 'exact', text: `Warning: ${words}` }] : []
}
