/** Something the palette can go to: a page, a course, a person, a prompt. `words` are found but not shown. */
export type PaletteItem = { id: string; group: string; label: string; href: string; note?: string | undefined; words?: string | undefined }

/** Every typed word begins some word of the text, in any order: "off hou" finds "Office hours", "ours" does not. */
export function matchesWords(text: string, typed: string): boolean {
  const words = split(text)
  return split(typed).every((start) => words.some((word) => word.startsWith(start)))
}

/** Items by group, groups in the order in which they first appear. */
export function inGroups(items: readonly PaletteItem[]): { group: string; items: PaletteItem[] }[] {
  const groups = new Map<string, PaletteItem[]>()
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  return [...groups].map(([group, inside]) => ({ group, items: inside }))
}

function split(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
