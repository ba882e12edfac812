import { introduced, kin, role, title, titleWord } from './circumstances.ts'
import { isGivenName } from './given-names.ts'
import { isOfThings, isOrdinary, isWordSurname } from './ordinary.ts'

/** Words with a capital that stand together, without what is not part of a name at either end. `lead` is the word with a capital that was cut off before it. */
export type Run = { start: number; end: number; words: readonly string[]; lead: string; ofThings: boolean }

const name = String.raw`\p{Lu}(?:['’]\p{Lu})?[\p{L}\p{M}]{0,24}(?:[-'’][\p{L}\p{M}]{1,24}){0,3}`
const particle = String.raw`(?:de|del|della|da|dos|das|di|du|van|von|der|den|ter|la|le|al|el|bin|ibn|ben|abu|zu|y|ten|te|op|af|av)`
const run = new RegExp(String.raw`(?<![\p{L}\p{N}_@./\\-])${name}(?:\.?[ ]{1,2}(?:${particle}[ ]){0,2}${name}){0,6}`, 'gu')

export function* runsOf(text: string): Iterable<Run> {
  for (const match of text.matchAll(run)) {
    const parts = [...match[0].matchAll(/\S+/g)].map((part) => ({ word: part[0].replace(/\.$/, ''), start: match.index + part.index, end: match.index + part.index + part[0].length }))
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const { from, to } = nameWithin(parts.map((part) => part.word), title.test(before) || introduced.test(before) || kin.test(before))
    const kept = parts.slice(from, to)
    const first = kept[0]
    const last = kept.at(-1)
    if (!first || !last) continue
    const possessive = /['’]s$/.test(text.slice(first.start, last.end))
    yield {
      start: first.start,
      end: last.end - (possessive ? 2 : 0),
      words: kept.map((part) => part.word.replace(/['’]s$/, '')),
      lead: parts[from - 1]?.word ?? '',
      ofThings: parts.some((part) => isOfThings(part.word)) && !isPlainName(kept.map((part) => part.word)),
    }
  }
}

/** Which of the words are the name. Right after "Mr." or "my kid" even an everyday word is one: Ms May, my kid Florence. */
function nameWithin(words: readonly string[], vouched: boolean): { from: number; to: number } {
  const word = (index: number) => words[index] ?? ''
  const titled = (index: number) => titleWord.test(word(index - 1))
  let from = 0
  let to = words.length
  while (from < to && (vouched ? small.test(word(from)) : isTrimmed(word(from)) && !titled(from))) from += 1
  while (!vouched && from < to - 2 && role.test(`${word(from)} `)) from += 1
  while (to > from + 1 && !isPlainName(words.slice(from, to)) && isTrimmed(word(to - 1))) to -= 1
  return !vouched && from === to - 1 && isTrimmed(word(from)) && !titled(from) ? { from, to: from } : { from, to }
}

/** "Zoe Young": behind a known given name, a word is a family name. */
function isPlainName(words: readonly string[]): boolean {
  return words.length === 2 && isGivenName(words[0] ?? '') && isWordSurname(words[1] ?? '')
}

/** Not even "Mr." or "my kid" makes a name of these. */
const small = /^(?:I|A|An|The|He|She|We|You|They|It|But|And|So|To|In|On|At|My|Is|Was|Mr|Mrs|Ms|Dr|Miss|Mx|Prof|Sir|Madam)$|['’](?:m|d|ll|ve|re)$/

function isTrimmed(word: string): boolean {
  return word.length > 1 ? isOrdinary(word) || /^\p{Ll}/u.test(word) : /[AI]/.test(word)
}
