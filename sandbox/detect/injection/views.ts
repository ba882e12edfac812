import { base64Decoded } from '../encoded.ts'
import { normalise } from '../normalise.ts'

/** A text in the ways a model may read it, in small letters: as it stands without disguise, and what it holds in base64. */
export function readableViews(text: string): string[] {
  return [normalise(text), ...base64Decoded(text)].map((view) => unspaced(view.text.toLowerCase()).replace(/[ \t]+/g, ' '))
}

/** Letters written apart, i g n o r e or i.g.n.o.r.e, are put together again. */
function unspaced(text: string): string {
  return text.replace(/(?<![a-z])(?:[a-z][ .\-_*]){4,}[a-z](?![a-z])/g, (run) => run.replace(/[ .\-_*]/g, ''))
}
