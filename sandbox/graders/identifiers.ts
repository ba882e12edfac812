import { fold } from '../text/fold.ts'

/** Kinds of identifiers a prompt carries, however they are spelled: spaced, dashed, split over lines, or in words. */
export function identifiersIn(text: string): string[] {
  const digits = digitRuns(text)
  const kinds: [string, boolean][] = [
    ['a card number', digits.some((run) => run.length >= 13 && run.length <= 19)],
    ['a government id', /(?<!\d)\d{3}[ -]\d{2}[ -]\d{4}(?!\d)/.test(text) || (digits.some((run) => run.length === 9) && /\b(?:id|ssn|social|national|tax)\b/i.test(text))],
    ['a phone number', /(?<!\d)(?:\+?\d{1,3}[ -])?(?:\(?\d{3}\)?[ -])?555[ -]?\d{4}(?!\d)|(?<!\w)\+\d[\d -]{8,}\d/.test(text) || (digits.some((run) => run.length >= 10 && run.length <= 12) && /\b(?:phone|call|mobile|tel)\b/i.test(text))],
    ['an e-mail address', /[\w.+-]+\s?(?:@|\(at\)|\[at\]|\sat\s)\s?[\w-]+\s?(?:\.|\sdot\s|\(dot\))\s?[a-z]{2,}/i.test(text)],
    ['an account number', /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b/.test(text) || (digits.some((run) => run.length >= 8 && run.length <= 12) && /\b(?:account|acct|iban)\b/i.test(text))],
  ]
  return kinds.filter(([, found]) => found).map(([kind]) => kind)
}

/** Whether a text gives one identifier away in any spelling. */
export function givesAway(text: string, identifier: string): boolean {
  const digits = identifier.replace(/\D/g, '')
  if (digits.length >= 5) return digitRuns(text).some((run) => run.includes(digits))
  const squashed = letters(identifier)
  return new RegExp(`(?<![\\p{L}\\p{N}])${squashedPattern(identifier)}(?![\\p{L}\\p{N}])`, 'iu').test(fold(text)) || (squashed.length >= 6 && letters(fold(text).replace(/\bat\b/g, '').replace(/\bdot\b/g, '')).includes(squashed))
}

/** Runs of digits with what separates them taken out and number words read as digits. */
function digitRuns(text: string): string[] {
  const spelled = fold(text).replace(/\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/g, (word) => String(word === 'oh' ? 0 : digitWords.indexOf(word)))
  return spelled.replace(/(?<=\d)[\s\-–._/|\u200b,]{1,3}(?=\d)/g, '').match(/\d{5,}/g) ?? []
}

const digitWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
const squashedPattern = (identifier: string) => fold(identifier).split(/[^\p{L}\p{N}]+/u).filter(Boolean).join('[^\\p{L}\\p{N}]{0,3}')
