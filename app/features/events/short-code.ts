/** A ticket as it can be typed when no camera reads it: eight characters of Crockford's alphabet, from the last 40 bits of the registration's id, which are random. A ticket after the first adds its number, so that an old one is told apart. */
export function shortCode({ id, ticketNo }: { id: string; ticketNo: number }): string {
  const bits = BigInt(`0x${id.slice(-TAIL)}`)
  const letters = Array.from({ length: 8 }, (_, n) => ALPHABET[Number((bits >> BigInt(5 * (7 - n))) & 31n)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}${ticketNo > 1 ? `-${ticketNo}` : ''}`
}

/** Hexadecimal digits at the end of an id that a code stands for. */
const TAIL = 10
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Takes what a person types: small letters, spaces, no dashes, O for 0, I and L for 1. Undefined when it cannot be a code. */
export function readShortCode(text: string): { tail: string; ticketNo: number } | undefined {
  const typed = text.trim().toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const [, first, second, number = '1'] = /^([0-9A-Z]{4})[\s-]*([0-9A-Z]{4})(?:[\s-]+([1-9]\d{0,3}))?$/.exec(typed) ?? []
  if (!first || !second) return undefined
  const digits = [...first, ...second].map((letter) => ALPHABET.indexOf(letter))
  if (digits.includes(-1)) return undefined
  return { tail: digits.reduce((sum, digit) => (sum << 5n) | BigInt(digit), 0n).toString(16).padStart(TAIL, '0'), ticketNo: Number(number) }
}
