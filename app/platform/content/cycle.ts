/** The way from an id back to itself, or null. */
export function cycleIn(start: string, needs: ReadonlyMap<string, readonly string[]>): string[] | null {
  const visited = new Set<string>()
  const stack: string[][] = [[start]]
  for (let path = stack.pop(); path; path = stack.pop()) {
    for (const next of needs.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, start]
      if (!visited.has(next)) {
        visited.add(next)
        stack.push([...path, next])
      }
    }
  }
  return null
}
