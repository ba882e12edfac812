import { findDates } from './dates.ts'

/** A number outside dates and times. `value` is in the unit written: "12 %" is 12. */
export type FoundNumber = { start: number; end: number; text: string; value: number; percent: boolean }

export function findNumbers(text: string): FoundNumber[] {
  const dates = findDates(text)
  const found: FoundNumber[] = []
  let next = 0
  for (const match of text.matchAll(/(?<![\p{L}\d_.])[-+]?(?:\d{1,3}(?:[,\u00A0\u202F ]\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:st|nd|rd|th)?/gu)) {
    const end = match.index + match[0].length
    while (next < dates.length && (dates[next]?.end ?? 0) <= match.index) next += 1
    const date = dates[next]
    if (date && match.index < date.end && end > date.start) continue
    found.push({ start: match.index, end, text: match[0], value: Number(match[0].replace(/[,\u00A0\u202F ]|st|nd|rd|th/g, '')), percent: /^\s*(?:%|per ?cent)/.test(text.slice(end, end + 9)) })
  }
  return found
}

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']

/** As a pattern source: a count written in digits or as a word up to twenty. */
export const countPattern = `(?:\\d{1,4}|${[...small].reverse().join('|')})`

export function readCount(text: string): number {
  const at = small.indexOf(text.toLowerCase())
  return at >= 0 ? at : Number(text)
}

/** Numbers written as words, so that "five" in the data supports "5" in an answer. */
export function numberWords(text: string): number[] {
  return (text.toLowerCase().match(/\b[a-z]+\b/g) ?? []).map((word) => small.indexOf(word)).filter((value) => value >= 0)
}
