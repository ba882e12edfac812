import type { Span } from '#sandbox/ports.ts'

/** Values made from a seed, hidden in the ways people and attackers write them, and how many could still be read after redaction. */
export type SeededResult = { values: number; leaked: number; examples: string[] }

export function leaksOf(count: number, find: (text: string) => readonly Span[], seed = 2026): SeededResult {
  const random = randomFrom(seed)
  const examples: string[] = []
  for (let index = 0; index < count; index++) {
    const make = makers[index % makers.length] ?? makers[0]
    if (!make) break
    const { text, start, end } = place(make(random), random)
    const covered = find(text).some((span) => span.start <= start && span.end >= end)
    if (!covered) examples.push(text)
  }
  return { values: count, leaked: examples.length, examples: examples.slice(0, 10) }
}

type Random = (below: number) => number
type Made = { value: string; frames: readonly string[]; disguises: readonly Disguise[] }
type Disguise = (value: string, random: Random) => string

const plain: Disguise = (value) => value
const fullWidth: Disguise = (value) => value.replace(/[0-9A-Za-z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
const zeroWidth: Disguise = (value, random) => [...value].join(['\u200b', '\u2060', '\ufeff', '\u200d'][random(4)])
const spaced: Disguise = (value) => value.replace(/\s/g, '').split('').join(' ')
const base64: Disguise = (value) => Buffer.from(`it is ${value} ok`).toString('base64')
const percent: Disguise = (value) => [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
const arabicDigits: Disguise = (value) => value.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
const lookalike: Disguise = (value) => value.replace(/[ABEHKMOPTX]/g, (letter) => 'АВЕНКМОРТХ'.charAt('ABEHKMOPTX'.indexOf(letter)))
const noBreak: Disguise = (value) => value.replaceAll(' ', '\u00a0')

const anywhere = ['Please check {} today.', 'The file says {} and nothing else.', '{}', 'a,{};b', 'In the second column:\n{}\nThank you', 'see ({})']
const people = ['My name is {} and I need help.', 'Dear {},\nthank you.', 'Please write to Mr. {} about it.', 'Kind regards,\n{}', 'Name: {}\nSubject: complaint', 'The customer, {}, called again.', 'call Dr. {} back']

const makers: readonly ((random: Random) => Made)[] = [
  (random) => ({ value: groups(withLuhn(`4${digits(14, random)}`), [4, 4, 4, 4], [' ', '-', ''][random(3)] ?? ''), frames: anywhere, disguises: [plain, fullWidth, zeroWidth, spaced, base64, percent, arabicDigits, noBreak] }),
  (random) => ({ value: groups(withLuhn(`37${digits(12, random)}`), [4, 6, 5], [' ', '-', ''][random(3)] ?? ''), frames: anywhere, disguises: [plain, fullWidth, zeroWidth, base64, percent, arabicDigits, noBreak] }),
  (random) => ({ value: spacedIban(`DE`, digits(18, random), random), frames: anywhere, disguises: [plain, fullWidth, zeroWidth, base64, percent, lookalike, noBreak] }),
  (random) => ({ value: spacedIban('GB', `NWBK${digits(14, random)}`, random), frames: anywhere, disguises: [plain, fullWidth, zeroWidth, base64, percent, lookalike, noBreak] }),
  (random) => ({ value: `sk-proj-${letters(32, random)}`, frames: anywhere, disguises: [plain, zeroWidth, base64, fullWidth] }),
  (random) => ({ value: `AKIA${letters(16, random).toUpperCase()}`, frames: anywhere, disguises: [plain, zeroWidth, base64, fullWidth, lookalike] }),
  (random) => ({ value: `${letters(7, random).toLowerCase()}.${letters(5, random).toLowerCase()}@example.com`, frames: anywhere, disguises: [plain, fullWidth, zeroWidth, base64, percent] }),
  (random) => ({ value: `${invented(random)} ${invented(random)}`, frames: people, disguises: [plain, zeroWidth, fullWidth, lookalike] }),
]

function place({ value, frames, disguises }: Made, random: Random): { text: string; start: number; end: number } {
  const frame = frames[random(frames.length)] ?? '{}'
  const hidden = (disguises[random(disguises.length)] ?? plain)(value, random)
  const start = frame.indexOf('{}')
  return { text: frame.replace('{}', () => hidden), start, end: start + hidden.length }
}

/** A name that nobody bears, so that no list of names can know it. */
function invented(random: Random): string {
  const starts = ['Bra', 'Kel', 'Dor', 'Mi', 'Tash', 'Ve', 'Lu', 'Ran', 'So', 'Per', 'Ha', 'Jo']
  const middles = ['ri', 'lo', 'va', 'ne', 'du', 'mi', 'sha', 'te']
  const ends = ['n', 'ra', 'ko', 'ley', 's', 'dt', 'vic', 'ma']
  return `${starts[random(starts.length)] ?? ''}${middles[random(middles.length)] ?? ''}${ends[random(ends.length)] ?? ''}`
}

function digits(length: number, random: Random): string {
  return Array.from({ length }, () => random(10)).join('')
}

function letters(length: number, random: Random): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'
  return `a7${Array.from({ length: length - 2 }, () => alphabet.charAt(random(alphabet.length))).join('')}`
}

function withLuhn(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, index) => total + (index % 2 === 0 ? (Number(digit) * 2 > 9 ? Number(digit) * 2 - 9 : Number(digit) * 2) : Number(digit)), 0)
  return body + String((10 - (sum % 10)) % 10)
}

function spacedIban(country: string, account: string, random: Random): string {
  const numbers = [...`${account}${country}00`].map((character) => String(parseInt(character, 36))).join('')
  const check = String(98n - (BigInt(numbers) % 97n)).padStart(2, '0')
  const whole = country + check + account
  return random(2) === 0 ? whole : (whole.match(/.{1,4}/g) ?? []).join(' ')
}

function groups(number: string, lengths: readonly number[], between: string): string {
  let at = 0
  return lengths.map((length) => number.slice(at, (at += length))).join(between)
}

/** Mulberry32. The same seed gives the same texts on every machine. */
function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
