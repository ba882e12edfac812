import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import type { Span } from '../../ports.ts'
import type { Recogniser } from '../recogniser.ts'

/** Phone numbers: anything written like one that the numbering plan of some country accepts. Bare digits count only after a word such as "call". */
export const phone: Recogniser = { hint: /\d(?:[^\d\n]{0,3}\d){6}/, find: findPhones }

const candidate = /(?<![\w$€£#/-])(?<!\d[.,])(?:\+|00|\()?[\d(](?:[\s().\-/]{0,2}\d){6,14}(?!\d)(?:\s?(?:x|ext\.?|extension)\s?\d{1,5})?/gi
const before = /(?:\b(?:phone|call|calling|tel|telephone|mobile|cell|fax|desk|whatsapp|dial|text|sms|ring|hotline|contact|number is|my number|answering|registered)\b|\breach (?:me|us|him|her|them)\b|\bmessages? to\b)[^\d\n]{0,20}\n?$/i
const after = /^[ -]{0,2}(?:office|fax|mobile|cell|home|work|desk)\b/i
/** Countries whose national form is tried, in this order, when no country code is written. */
const homes: readonly CountryCode[] = ['US', 'GB', 'DE', 'FR', 'AU', 'IN', 'ES', 'IT', 'NL', 'SE', 'CH', 'BR', 'IL', 'DK', 'NO', 'PL', 'ZA', 'NZ', 'IE', 'BE', 'AT', 'FI', 'PT', 'SG', 'HU', 'CZ', 'JP']

function* findPhones(text: string): Iterable<Span> {
  for (const match of text.matchAll(candidate)) {
    const value = match[0]
    const digits = value.replace(/(?:x|ext).*$/i, '').replace(/\D/g, '')
    if (digits.length > 15 || isDateOrRange(value)) continue
    const end = match.index + value.length
    const named = before.test(text.slice(Math.max(0, match.index - 45), match.index)) || after.test(text.slice(end, end + 10))
    if (isPhone(value, named)) yield { start: match.index, end, kind: 'PHONE' }
  }
}

/** Beside a word of calling the shape is enough: people write numbers of any country in any way, and often wrongly. */
function isPhone(value: string, named: boolean): boolean {
  if (/^\+/.test(value)) return parsePhoneNumberFromString(value.replace('(0)', ''))?.isPossible() ?? false
  if (/^00/.test(value)) return parsePhoneNumberFromString(`+${value.slice(2)}`)?.isValid() ?? false
  if (named) return !/\s[\s(]?\d{1,2}$/.test(value) || value.replace(/\D/g, '').length >= 8
  if (/^\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}/.test(value)) return valid(value, 'US')
  const national = (/^\(?0\d/.test(value) && /[().-]|\d\s\d.*\s\d/.test(value)) || /^\(\d{2,4}\)/.test(value) || /^\d{3}[.-]\d{3}[.-]\d{4}|^1[\s.-]\(?\d{3}\)?[\s.-]/.test(value)
  return national && homes.some((country) => valid(value, country))
}

function valid(value: string, country: CountryCode): boolean {
  return parsePhoneNumberFromString(value, country)?.isValid() ?? false
}

function isDateOrRange(value: string): boolean {
  return /^(?:19|20)\d{2}[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:[0-2]?\d|3[01])(?!\d)/.test(value) || /^(?:[0-2]?\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19|20)\d{2}(?!\d)/.test(value) || /^(?:19|20)\d{2}\s?[-/]\s?(?:19|20)\d{2}$/.test(value)
}
