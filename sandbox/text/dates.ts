/** A date or time found in a text. `key` is null for what has no calendar meaning by itself, such as "next Friday". */
export type FoundDate = { start: number; end: number; text: string; kind: 'date' | 'time' | 'relative'; key: DateKey | null }
type DateKey = { day: number | null; month: number | null; year: number | null }

export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  const taken = new Uint8Array(text.length)
  for (const { pattern, kind, read } of shapes)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (taken[match.index] || taken[end - 1]) continue
      taken.fill(1, match.index, end)
      found.push({ start: match.index, end, text: match[0], kind, key: read(match.groups ?? {}) })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** The same day as far as both say: "1 April" agrees with "April 1, 2026". Times and relative dates agree when they read alike. */
export function sameDate(a: FoundDate, b: FoundDate): boolean {
  if (a.key && b.key) return agree(a.key.day, b.key.day) && agree(a.key.month, b.key.month) && agree(a.key.year, b.key.year) && (a.key.month === b.key.month || a.key.day === b.key.day)
  if (a.kind === 'time' && b.kind === 'time') return clock(a.text) === clock(b.text)
  return !a.key && !b.key && plain(a.text) === plain(b.text)
}

const agree = (a: number | null, b: number | null) => a === null || b === null || a === b

function clock(text: string): string {
  const match = /(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?/i.exec(text)
  if (!match) return plain(text)
  const hour = Number(match[1]) % (match[3] ? 12 : 24)
  return `${match[3]?.toLowerCase() === 'p' ? hour + 12 : hour}:${match[2] ?? '00'}`
}

const plain = (text: string) => text.toLowerCase().replace(/^(?:next|this|last|on|by)\s+/, '').replace(/\s+/g, ' ')

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b(?:\\.(?=\\s+\\d))?'
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?'
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

const calendar = (groups: Record<string, string | undefined>): DateKey => ({
  day: groups.day ? Number(groups.day) : null,
  month: groups.month ? (/^\d/.test(groups.month) ? Number(groups.month) : monthNames.indexOf(groups.month.slice(0, 3).toLowerCase()) + 1) : null,
  year: groups.year ? Number(groups.year) : null,
})

const shapes: { pattern: RegExp; kind: FoundDate['kind']; read: (groups: Record<string, string | undefined>) => DateKey | null }[] = [
  { pattern: /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/g, kind: 'date', read: calendar },
  { pattern: /\b(?<day>[0-3]?\d)[/.](?<month>[01]?\d)[/.](?<year>\d{4})\b/g, kind: 'date', read: calendar },
  { pattern: new RegExp(`\\b${day}\\s+(?:of\\s+)?${month}(?:,?\\s+(?<year>\\d{4})\\b)?`, 'gi'), kind: 'date', read: calendar },
  { pattern: new RegExp(`\\b${month}\\s+${day}\\b(?!\\s*%)(?:,?\\s+(?<year>\\d{4})\\b)?`, 'gi'), kind: 'date', read: calendar },
  { pattern: new RegExp(`\\b${month}\\s+(?<year>\\d{4})\\b`, 'gi'), kind: 'date', read: calendar },
  { pattern: /\b(?:[01]?\d|2[0-3]):[0-5]\d(?:\s*[ap]\.?m\b\.?)?/gi, kind: 'time', read: () => null },
  { pattern: /\b(?:1[0-2]|[1-9])(?:\.[0-5]\d)?\s*[ap]\.?m\b\.?/gi, kind: 'time', read: () => null },
  { pattern: new RegExp(`\\b(?:(?:next|this|last|on|by|coming)\\s+)?${weekday}\\b`, 'gi'), kind: 'relative', read: () => null },
  { pattern: /\b(?:next|last|this)\s+(?:week|month|quarter|year)\b|\b(?:tomorrow|yesterday)\b/gi, kind: 'relative', read: () => null },
  { pattern: /(?<=\b(?:in|since|until|during|by|from|end of|early|mid|late|next|last)\s)(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b/g, kind: 'date', read: calendar },
]
