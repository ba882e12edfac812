/** A path with what is said of its search; what is not said is left out. */
export function withSearch(path: string, search: Record<string, string | undefined>): string {
  const said = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return said.length > 0 ? `${path}?${new URLSearchParams(said).toString()}` : path
}
