/** One spelling for comparison: compatibility forms, straight quotes and dashes, single spaces, lower case. Lone surrogates become U+FFFD so that no later step trips over them. */
export function fold(text: string): string {
  return wellFormed(text)
    .normalize('NFKC')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Words of a folded text, numbers and placeholders such as [CARD_1] included. */
export function words(text: string): string[] {
  return fold(text).match(/\[[a-z]+_\d+\]|[\p{L}\p{N}]+(?:['.,][\p{L}\p{N}]+)*/gu) ?? []
}

/** The words that carry meaning, reduced to a rough stem, so that "fees rise" and "the fee will rise" meet. */
export function topics(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of words(text)) if (!smallWords.has(word)) found.add(stem(word))
  return found
}

export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  return shared
}

export function countWords(text: string): number {
  return (text.match(/[\p{L}\p{N}]+(?:['’.,:/-][\p{L}\p{N}]+)*/gu) ?? []).length
}

function stem(word: string): string {
  const plain = word.replace(/'s$/, '')
  if (plain.length < 5 || /\d/.test(plain)) return plain.length > 3 ? plain.replace(/(?<![su])s$/, '') : plain
  return plain
    .replace(/(?:ations?|ings?|ments?|ers?|ed|ies|es|ly|s|e|y)$/, '')
    .replace(/([bdgklmnprt])\1$/, '$1')
}

const smallWords = new Set(
  ('a an the this that these those it its is are was were be been being am do does did done has have had will would shall should can could may might must of to in on at by for from with without into onto over under about as than then so if or and but nor not no ' +
    'i you he she we they me him her us them my your his our their mine yours who whom whose which what when where why how there here each every all any some such only also just more most very too up out off again please')
    .split(' '),
)
