import type { Span } from '../../ports.ts'
import type { Recogniser } from '../recogniser.ts'

/** E-mail addresses, also written with (at) and (dot). */
export const email: Recogniser = { hint: /@|[[(]\s*at\s*[\])]/i, find: findEmails }

function* findEmails(text: string): Iterable<Span> {
  for (const pattern of patterns) for (const match of text.matchAll(pattern)) yield { start: match.index, end: match.index + match[0].length, kind: 'EMAIL' }
}

const patterns = [
  /[\p{L}\p{N}_%+'-](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_%+'-])?\s?@\s?[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,24}/gu,
  /[\w.+-]{1,64}\s*[[(]\s*at\s*[\])]\s*[\w-]{1,63}(?:\s*(?:[[(]\s*dot\s*[\])]|\.)\s*[\w-]{2,63}){1,4}/gi,
]
