import { countrySpecs, isValidIBAN } from 'ibantools'
import type { Span } from '../../ports.ts'
import { besideContext, type Recogniser } from '../recogniser.ts'

/** International account numbers: the country's length, then mod 97. */
export const iban: Recogniser = { hint: /[a-z]{2}[\s-]?\d[\s-]?\d/i, find: findIbans }

function* findIbans(text: string): Iterable<Span> {
  // Beside its name it is one even when a digit is wrong: people mistype, and a wrong one still points at somebody.
  yield* besideContext(text, /\biban(?: (?:number|no))?(?:\s*(?:is|was|:|=|-|\()){0,2}\s*["']?([A-Z]{2}\d{2}(?: ?[A-Z0-9]){10,30})(?![A-Za-z0-9])/gi, 'IBAN', (value) => /\d{4}/.test(value.replaceAll(' ', '')) && !/ [a-z]/.test(value))
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
