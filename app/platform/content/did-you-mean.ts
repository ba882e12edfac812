/** The known word nearest to a misspelt one, when it is near enough to be meant. */
function nearest(word: string, known: readonly string[]): string | null {
  const lower = word.toLowerCase().slice(0, 64)
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(Math.max(lower.length, 3) / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(lower, candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** "did you mean “title”?" or else the list of what is known. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  if (near) return `did you mean "${near}"?`
  return known.length > 0 ? `known here: ${known.slice(0, 24).join(', ')}` : 'nothing is allowed here'
}

/** Insertions, deletions, replacements and swapped neighbours, which are the commonest slip of the fingers. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? 0) + 1 : Infinity
      row.push(Math.min(replace, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
