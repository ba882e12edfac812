import type { Span } from '../../ports.ts'
import type { Recogniser } from '../recogniser.ts'
import { capital, letter, street, streetBesideContext } from './address/street.ts'

/**
 * Street addresses: a house number and a street as many languages write them, a post office box, a military address, or a number and names after a phrase such
 * as "my address is" or "lives at". Flat, place, region and postcode that follow belong to it. A place without a street is no address.
 */
export const address: Recogniser = { hint: /\d|\bcorner of\b/i, find: findAddresses }

function* findAddresses(text: string): Iterable<Span> {
  for (const match of text.matchAll(street)) yield upTo(text, match.index, match.index + match[0].length)
  for (const match of text.matchAll(streetBesideContext)) {
    const value = match[1] ?? ''
    const end = match.index + match[0].length
    yield upTo(text, end - value.length, end)
  }
}

function upTo(text: string, start: number, end: number): Span {
  return { start, end: endOfAddress(text, end), kind: 'ADDRESS' }
}

/** Walks on over what may follow a street. Each step is one short piece, so an address of any length costs its length. */
function endOfAddress(text: string, from: number): number {
  let end = from
  for (let steps = 0; steps < 6; steps++) {
    const piece = following.find((pattern) => ((pattern.lastIndex = end), pattern.test(text)))
    if (!piece) break
    end = piece.lastIndex - (text.charAt(piece.lastIndex - 1) === '.' ? 1 : 0)
  }
  return end
}

const between = String.raw`(?:[ \t]{0,2},?[ \t]{0,2}\n{0,2}[ \t>?]{0,8},?[ \t]{0,2})`
const following = [
  String.raw`${between}(?:[Aa]pt|[Aa]partment|[Ff]lat|[Ss]uite|[Uu]nit|[Ff]loor)\.? ?#?\d{1,5}[A-Za-z]?\b`,
  String.raw`${between}(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|(?:[A-Z]{2}[ -])?\d{4,6}(?:-\d{3,4})?)(?!\d|[/:.,-]\d| ?%)`,
  String.raw`(?:,[ \t]{0,2}\n?|[ \t]{0,2}\n)[ \t>?]{0,8},?[ \t]{0,2}[A-Z]{2}\b(?=[ \t,.\n]|$)`,
  // A place: up to four capitalised words that end the line, the sentence or the item, or go over into a postcode.
  String.raw`(?:, ?|[ \t]?\n{1,2}[ \t>?]{0,8})[${capital}][${letter}'’().-]{0,24}(?:[ -](?:de|del|la|le|sur|am|of|di|do|da|les|los|el|upon|[${capital}][${letter}'’().-]{0,24})){0,4}(?=,| ?\n|[.;:?!)](?:\s|$)|$| [A-Z]{0,2} ?\d{4,6}\b)(?![:])`,
  // Where the postcode stands before the place.
  String.raw`(?<=\d{4,5}) [${capital}][${letter}-]{1,24}(?=[,.;:\n]|$)`,
].map((source) => new RegExp(source, 'y'))
