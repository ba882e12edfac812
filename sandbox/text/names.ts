/** What looks like a name: two or more capitalised words together, or one inside a sentence. Headings, labels, table heads and the usual capitals are left out. */
export function findNames(text: string): string[] {
  const found: string[] = []
  for (const line of text.split('\n').map(plainLine)) {
    for (const match of line.matchAll(/\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’]+)+|(?<=[\p{Ll}\d,;] )\p{Lu}\p{Ll}{2,}/gu)) {
      const name = match[0].split(/[ ]/).filter((word, at) => !usual.has(word.toLowerCase()) && !(at === 0 && startsSentence(line, match.index) && match[0].split(' ').length > 2)).join(' ')
      if (name && (name.includes(' ') || !startsSentence(line, match.index))) found.push(name)
    }
  }
  return found
}

function plainLine(line: string): string {
  if (/^\s*#{1,6}\s|^\s*\*\*[^*]+\*\*:?\s*$/.test(line)) return ''
  return line.replace(/\*\*/g, '').replace(/^\W*(?:\p{Lu}[\p{L} /-]{0,30}):/u, '').replace(/\|/g, ' . ').replace(/^\s*["'“]/, '')
}

function startsSentence(line: string, at: number): boolean {
  return /(?:^|[.!?:;|"“(]\s*)$/.test(line.slice(Math.max(0, at - 4), at))
}

const usual = new Set(
  'i a an the this that if when where who what why how no not yes none and or but then january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday json markdown english customer client person agent bank conflict conflicts verdict claim sentence supported stated looks good'.split(' '),
)
