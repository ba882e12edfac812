/** Sentences of a text in order. A line that is soft-wrapped is joined again; a bullet, a heading and a "Label: value" line stand alone. */
export function sentences(text: string): string[] {
  return logicalLines(text).flatMap(splitLine)
}

/** Lines as meant: a line that ends in mid-sentence takes in the next one. */
export function logicalLines(text: string): string[] {
  const lines: string[] = []
  let open = false
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim()
    const last = lines.length - 1
    if (open && line && /^[\p{Ll}(,]/u.test(line) && !listMark.test(line) && !labelled.test(line)) lines[last] += ` ${line}`
    else if (line) lines.push(line)
    open = line.length > 40 && !/[.!?:;|]["')\]]?$/.test(line)
  }
  return lines
}

/** "fee: a question about a charge" begins a line of its own, also below a long one without a full stop. */
const labelled = /^\p{Ll}[\p{L}_-]{1,24}\s?[:=]\s/u

export const listMark = /^\s*(?:[-*•–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/i

export function withoutMark(line: string): string {
  return line.replace(listMark, '').trim()
}

function splitLine(line: string): string[] {
  if (line.length > 20_000) return line.match(/[\s\S]{1,2000}/g)?.flatMap(splitLine) ?? []
  const found: string[] = []
  let start = 0
  for (const match of line.matchAll(/[.!?]["')\]]*\s+(?=["'(\[<]*[\p{Lu}\p{N}[])/gu)) {
    const end = match.index + match[0].length
    if (/^\./.test(match[0]) && (abbreviation.test(line.slice(Math.max(start, match.index - 12), match.index + 1)) || initial.test(line.slice(start, match.index + 1)))) continue
    found.push(line.slice(start, end).trim())
    start = end
  }
  const rest = line.slice(start).trim()
  return rest ? [...found, rest] : found
}

const abbreviation = /(?:^|[\s("'[])(?:mr|mrs|ms|dr|st|no|nr|approx|max|min|vs|etc|e\.g|i\.e|fig|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/iu
/** "J. Smith" and "1. First" begin a sentence; "Customer B." ends one. */
const initial = /^["'(]*(?:\p{Lu}|\d{1,2})\.$/u
