import type { Span } from '../../../ports.ts'
import { isGivenName } from './given-names.ts'
import { isListed } from './ordinary.ts'

/** "my name is rubija": small letters count only right after words that introduce nothing else, or behind a known given name. */
export function* namesInSmallLetters(text: string, needed: number): Iterable<Span> {
  for (const [pattern, knownOnly] of patterns) {
    if (knownOnly && needed > 1) continue
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? ''
      const first = value.split(' ')[0] ?? ''
      if (notNames.test(value) || isListed(first) || (knownOnly && !isGivenName(first))) continue
      const end = match.index + match[0].length
      yield { start: end - value.length, end, kind: 'PERSON' }
    }
  }
}

const word = String.raw`\p{Ll}[\p{Ll}'’-]{1,20}`
const patterns: readonly (readonly [RegExp, boolean])[] = [
  [new RegExp(String.raw`\b(?:(?:[Mm]y|[Hh]is|[Hh]er|maiden|last|first|partner['’]s) name(?:['’]s| is)|your (?:\p{L}{1,12} )?name\?)\s{1,2}(${word}(?: ${word})?)(?=[.,!?\n]|$)`, 'gu'), false],
  [new RegExp(String.raw`\b(?:people|friends|everyone|everybody|they|just) calls? me\s{1,2}(${word})(?=[.,!?\n]|$)`, 'gu'), false],
  [new RegExp(String.raw`\b(?:with|from|by|to|for|add|mr\.?|mrs\.?|ms\.?|dr\.?) (${word} ${word})(?=[.,!?\n']| (?:in|on|at|about|as|and|who|from|tomorrow|next) |$)`, 'gu'), true],
]

const notNames = /^(?:not|on|in|at|a|an|the|misspelled|wrong|incorrect|spelled|written|missing|listed|very|too|so|crazy|stupid|lazy|back|later|when|if|that|this|what|now)\b/
