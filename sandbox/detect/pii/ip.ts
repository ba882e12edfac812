import { isIP } from 'node:net'
import type { Span } from '../../ports.ts'
import type { Recogniser } from '../recogniser.ts'

/** Network addresses of both kinds. Four numbers after "version" are a version. */
export const ip: Recogniser = { hint: /\d{1,3}\.\d{1,3}\.\d|[0-9a-f]{0,4}:[0-9a-f]{0,4}:/i, find: findAddresses }

function* findAddresses(text: string): Iterable<Span> {
  for (const match of text.matchAll(/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d]|\.\d)/g)) {
    if (isIP(match[0]) === 4 && !/\b(?:v|ver|version|release|section|build)\.?\s*$/i.test(text.slice(Math.max(0, match.index - 12), match.index))) yield { start: match.index, end: match.index + match[0].length, kind: 'IP' }
  }
  for (const match of text.matchAll(/(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?![\w:])/gi)) {
    if (match[0].length > 4 && isIP(match[0]) === 6) yield { start: match.index, end: match.index + match[0].length, kind: 'IP' }
  }
}
