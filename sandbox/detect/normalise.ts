import { plainView, type View } from './spans.ts'

/**
 * Undoes what hides a number or a word from a pattern: characters without width, full-width and other scripts' digits, letters that
 * look Latin and are not, typographic dashes and quotes. Ordinary English passes untouched and costs one scan.
 */
export function normalise(text: string): View {
  if (!/[^\x00-\x7f]/.test(text)) return plainView(text)
  let out = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    const plain = plainly(character)
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at)
      ends.push(at + character.length)
    }
    out += plain
    at += character.length
  }
  return { text: out, starts, ends }
}

function plainly(character: string): string {
  if (character <= '\x7f') return character
  if (/[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|[\u{e0000}-\u{e007f}]/u.test(character)) return ''
  const lookalike = lookalikes.get(character)
  if (lookalike) return lookalike
  const digit = digitOf(character.codePointAt(0) ?? 0)
  if (digit) return digit
  const folded = character.normalize('NFKC')
  return /^[\x20-\x7e]+$/.test(folded) ? folded : character
}

const zeros = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810]

function digitOf(code: number): string | null {
  const zero = zeros.find((each) => code >= each && code < each + 10)
  return zero === undefined ? null : String(code - zero)
}

/** Cyrillic and Greek letters that are drawn like Latin ones, and punctuation with many shapes. */
const lookalikes = new Map<string, string>([
  ...pairs('АВЕЅІЈКМНОРСТХУаеорсухіјѕһԁԛԝ', 'ABESIJKMHOPCTXYaeopcyxijshdqw'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ', 'ABEZHIKMNOPTYXovu'),
  ...pairs('‐‑‒–—―−﹘﹣', '---------'),
  ...pairs('‘’‚‛“”„‟', "''''\"\"\"\""),
  ...pairs('․∙·•', '....'),
])

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((character, index) => [character, to.charAt(index)])
}
