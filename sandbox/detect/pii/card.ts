import type { Span } from '../../ports.ts'
import { besideContext, type Recogniser } from '../recogniser.ts'

/** Payment cards: an issuer's prefix and length, and the Luhn checksum. Digits may be spaced, dashed or split over lines in any of the usual ways. */
export const card: Recogniser = { hint: /\d(?:[\s.\-]{0,3}\d){11}/, find: findCards }

function* findCards(text: string): Iterable<Span> {
  // Beside its name it is one even when a digit is wrong.
  yield* besideContext(text, /\b(?:(?:credit|debit|payment|bank) card|card (?:number|no\b\.?|#))(?: (?:number|no\b\.?|#))?(?:\s*(?:is|was|:|=|#|-|\()){0,2}\s*["']?(\d(?:[ -]?\d){11,18})(?![\w])/gi, 'CARD')
  for (const run of text.matchAll(/(?<![\w.])\d(?:[\s.\-]{0,3}\d){11,}(?!\d)/g)) {
    const groups = [...run[0].matchAll(/\d+/g)].map((match) => ({ digits: match[0], start: run.index + match.index, end: run.index + match.index + match[0].length }))
    const digits = groups.map((group) => group.digits)
    for (let from = 0; from < groups.length; ) {
      const to = lastGroupOfCard(digits, from)
      const first = groups[from]
      const last = to === null ? undefined : groups[to]
      if (first && last) yield { start: first.start, end: last.end, kind: 'CARD' }
      from = to === null ? from + 1 : to + 1
    }
  }
}

/** The longest card beginning at a group. A number cut in an unusual way counts only when nothing else stands beside it; else every table of figures would hold cards. */
function lastGroupOfCard(groups: readonly string[], from: number): number | null {
  for (let to = Math.min(groups.length, from + longest) - 1; to >= from; to--) {
    const part = groups.slice(from, to + 1)
    const digits = part.join('')
    if (digits.length < 12 || digits.length > longest) continue
    const usual = part.length === 1 || usualGroups.test(part.map((group) => group.length).join('-')) || part.every((group) => group.length <= 2) || part.length === groups.length
    if (usual && isIssued(digits) && isLuhn(digits)) return to
  }
  return null
}

const longest = 19
const usualGroups = /^(?:4-4-4-[1-4](?:-[1-3])?|4-6-[45]|4-5-6|8-8)$/

function isIssued(digits: string): boolean {
  const prefix2 = Number(digits.slice(0, 2))
  const prefix4 = Number(digits.slice(0, 4))
  const { length } = digits
  if (digits.startsWith('4')) return length === 13 || length === 16 || length === 19
  if ((prefix2 >= 51 && prefix2 <= 55) || (prefix4 >= 2221 && prefix4 <= 2720)) return length === 16
  if (prefix2 === 34 || prefix2 === 37) return length === 15
  if (prefix4 === 1800 || prefix4 === 2131) return length === 15
  if (prefix2 === 30 || prefix2 === 36 || prefix2 === 38 || prefix2 === 39) return length >= 14
  if (prefix2 === 35 || prefix2 === 62 || prefix2 === 65 || prefix2 === 64 || prefix4 === 6011) return length >= 16
  return (prefix2 === 50 || (prefix2 >= 56 && prefix2 <= 69)) && length >= 12
}

function isLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits)
}
