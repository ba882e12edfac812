import type { Span } from '../../ports.ts'
import { besideContext, type Recogniser } from '../recogniser.ts'

/** Passports, driving licences, tax and national identity numbers, beside the word that names them. British national insurance numbers also alone: their shape is rare. */
export const identityDocument: Recogniser = { hint: /passport|licen[cs]e|\b(?:tax|tin|ein|itin|national|nino|aadhaar|aadhar|pan|identity|[A-CEGHJ-PR-TW-Z]{2}\s?\d{2})\b|[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/i, find: findDocuments }

const between = String.raw`(?:\s*(?:card|number|num|no|id|#|nr)\b\.?){0,2}(?:\s*(?:is|was|:|=|#|-|\()){0,2}\s*["']?(?:(?:DL|ATIN|ID|No)\s?[:.]\s?)?`
const value = String.raw`((?=[A-Z0-9 -]*\d{3})[A-Z0-9](?:[ -]?[A-Z0-9]){4,18}?)(?=[\s.,;:)"']|$)`
const passport = new RegExp(String.raw`\bpassport${between}${tight(5, 11)}`, 'gi')
const licence = new RegExp(String.raw`\b(?:driv(?:er'?s?|ing)\s+licen[cs]e|licen[cs]e\s+(?:number|no\b\.?|#))${between}${tight(4, 18)}`, 'gi')
const tax = new RegExp(String.raw`\b(?:tax(?:payer)?\s*(?:id(?:entification)?|number|no\b\.?)|tin|ein|itin)${between}(\d(?:[ -]?\d){8,11})(?!\d)`, 'gi')
const national = new RegExp(String.raw`\b(?:national\s+(?:insurance|identity|id)|nino|aadhaa?r|identity card|pan)${between}${value}`, 'gi')
const nino = /\b((?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D])\b/g

function* findDocuments(text: string): Iterable<Span> {
  yield* besideContext(text, passport, 'PASSPORT')
  yield* besideContext(text, licence, 'LICENCE')
  yield* besideContext(text, tax, 'TAX_ID')
  yield* besideContext(text, national, 'NATIONAL_ID')
  yield* besideContext(text, nino, 'NATIONAL_ID')
}

/** Letters, digits and dashes without a space, at least three of them digits. */
function tight(from: number, to: number): string {
  return String.raw`((?=(?:[A-Z-]*\d){3})[A-Z0-9][A-Z0-9-]{${from - 1},${to - 1}})(?![\w-])`
}
