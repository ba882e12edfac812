import type { Span } from '../../ports.ts'
import type { Recogniser } from '../recogniser.ts'

/** From the BEGIN line to the END line, or to the end of the text when that is cut off. */
export const privateKey: Recogniser = { hint: /-----BEGIN [A-Z ]*PRIVATE KEY/, find: findKeys }

function* findKeys(text: string): Iterable<Span> {
  for (const match of text.matchAll(/-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$(?![\s\S]))/g)) yield { start: match.index, end: match.index + match[0].length, kind: 'PRIVATE_KEY' }
}
