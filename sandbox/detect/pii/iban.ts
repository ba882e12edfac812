import { countrySpecs, isValidIBAN } from 'ibantools'
import type { Span } from '../../ports.ts'
import type { Recogniser } from '../recogniser.ts'

/** International account numbers: the country's length, then mod 97. */
export const iban: Recogniser = { hint: /[a-z]{2}[\s-]?\d[\s-]?\d/i, find: findIbans }

function* findIbans(text: string): Iterable<Span> {
  for (const head of text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}[\s-]?\d[\s-]?\d/g)) {
    const length = countrySpecs[head[0].slice(0, 2).toUpperCase()]?.chars
    if (!length) continue
    let compact = ''
    let at = head.index
    while (at < text.length && compact.length < length) {
      const character = text.charAt(at)
      if (/[A-Za-z0-9]/.test(character)) compact += character.toUpperCase()
      else if (!/[\s.-]/.test(character) || /[\s.-]{2}/.test(text.slice(at - 1, at + 1))) break
      at += 1
    }
    if (compact.length === length && !/[A-Za-z0-9]/.test(text.charAt(at)) && isValidIBAN(compact)) yield { start: head.index, end: at, kind: 'IBAN' }
  }
}
