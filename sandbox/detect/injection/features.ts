/**
 * A text as numbers of features: its words and word pairs, hashed into a table, once for the whole and once for each sentence, because an instruction
 * that somebody slipped into a long letter is one sentence of many. By number, nothing of the wording that the weights were trained on can be read back.
 */
export type Features = { whole: Int32Array; sentences: readonly Int32Array[] }

/** Slots for the whole and, after them, as many for sentences. */
export const slots = 1 << 16
const mostSentences = 400

/** `text` is normalised and in small letters. */
export function featuresOf(text: string): Features {
  const words = wordsOf(text)
  const whole = new Set<number>()
  addGrams(words, 0, whole)
  for (let size = Math.min(11, Math.floor(Math.log2(words.length + 1))); size >= 0; size--) whole.add(slot(`length ${size}`, 0))
  const length = words.length < 40 ? 'short' : words.length < 120 ? 'middling' : 'long'
  const sentences: Int32Array[] = []
  for (const sentence of text.split(/(?<=[.!?:;])\s+|\n+|[|<>"]+/, mostSentences)) {
    const own = wordsOf(sentence)
    if (own.length < 2) continue
    const found = new Set<number>()
    addGrams(own, slots, found)
    found.add(slot(`begins ${own[0] ?? ''}`, slots))
    found.add(slot(`begins ${own[0] ?? ''} ${own[1] ?? ''}`, slots))
    found.add(slot(`${length} begins ${own[0] ?? ''}`, slots))
    for (const word of own) found.add(slot(`${length} ${word}`, slots))
    sentences.push(Int32Array.from(found))
  }
  return { whole: Int32Array.from(whole), sentences }
}

/** Long texts do not shout louder than short ones. */
export function strengthOf(features: Int32Array): number {
  return 1 / Math.sqrt(Math.max(features.length, 8))
}

/** Digits become 0, so that amounts do not matter; scripts without spaces fall into single characters; brackets and bars stay, because attacks forge markup. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}']{1,40}|\d+|[<>|{}[\]#=*_]{2,12}|[!?:"]/gu)?.map((word) => (/^\d/.test(word) ? '0' : word)) ?? []
}

function addGrams(words: readonly string[], from: number, found: Set<number>): void {
  for (const [index, word] of words.entries()) {
    found.add(slot(word, from))
    const next = words[index + 1]
    if (next !== undefined) found.add(slot(`${word} ${next}`, from))
  }
}

/** FNV-1a over UTF-16 units. */
function slot(text: string, from: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return from + (((hash ^ (hash >>> 15)) >>> 0) % slots)
}
