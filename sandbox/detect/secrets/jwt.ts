import type { Span } from '../../ports.ts'
import type { Recogniser } from '../recogniser.ts'

/** Signed tokens: a header that decodes to JSON, a body, a signature. The header's length has an end, or a long text of nothing but beginnings would be read once for each. */
export const jwt: Recogniser = { hint: /\beyJ/, find: findTokens }

function* findTokens(text: string): Iterable<Span> {
  for (const match of text.matchAll(/\beyJ[\w-]{6,4000}\.[\w-]{6,}(?:\.[\w-]{6,})?/g)) yield { start: match.index, end: match.index + match[0].length, kind: 'JWT' }
}
