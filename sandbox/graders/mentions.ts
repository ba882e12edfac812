import { findDates, sameDate } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { findJson, isRecord } from '../text/json.ts'
import { findNumbers } from '../text/numbers.ts'
import { columnAt, markdownTables } from '../text/tables.ts'

/** Whether a text says a thing, however a date or number is written: "1 April" is in "April 1, 2026", 4500 in "4,500". Whole words only, so "correct" is not in "incorrect". */
export function mentions(text: string, phrase: string): boolean {
  const [date] = findDates(phrase)
  if (date && date.text.trim() === phrase.trim()) return findDates(text).some((other) => sameDate(date, other))
  const [number] = findNumbers(phrase)
  if (number && number.text === phrase.trim()) return findNumbers(text).some((other) => other.value === number.value)
  const wanted = fold(phrase)
  return wanted !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(fold(text))
}

/** The usual ways to say that a fact is not there. */
export function saysMissing(text: string): boolean {
  return /^\W*(?:-|–|—|null|nil|blank|empty)?\W*$/i.test(text) || missing.test(fold(text))
}

/** The same, where silence would not do: the whole answer must say it somewhere. */
export function saysMissingInWords(text: string): boolean {
  return missing.test(fold(text))
}

const missing =
  /\b(?:not? (?:yet )?(?:stated|given|mentioned|specified|provided|known|found|available|recorded|included|listed|applicable|said|there|present|named|in the \w+)|none|unknown|unstated|unspecified|undisclosed|missing|absent|n\/a|null|nothing|unclear|no (?:\w+ )?(?:date|dates|time|number|numbers|figure|figures|information|info|mention|data|value|answer|conflict|conflicts|detail|details|owner|support)(?: \w+)?|(?:does|do|is|are|was|were|has|have|did|could|can)(?:n't| not) (?:say|state|give|mention|specify|stated|given|mentioned|specified|include|provide|provided|include|named|tell|been|be|found|contain)|cannot tell|can't tell|to be (?:confirmed|announced))\b/

/** One named part of an answer: a JSON key, a table column, a labelled line or the text under a heading. Null when there is no such part. */
export function partOf(answer: string, name: string): string | null {
  const json = findJson(answer)
  if (isRecord(json)) {
    const key = Object.keys(json).find((one) => fold(one) === fold(name))
    if (key !== undefined) return typeof json[key] === 'string' ? json[key] : JSON.stringify(json[key])
  }
  for (const table of markdownTables(answer)) {
    const at = columnAt(table, name)
    if (at >= 0) return table.rows.map((row) => row[at]).join('\n')
  }
  const label = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const line = new RegExp(`^[\\W\\d]*(?:${label})\\b[^\\n:]{0,30}:\\**\\s*(.+)$`, 'im').exec(answer)?.[1]
  return line ?? new RegExp(`^#{1,4}\\s*\\W*(?:${label})\\b.*\\n+([\\s\\S]*?)(?=\\n#|$(?![\\s\\S]))`, 'im').exec(answer)?.[1]?.trim() ?? null
}
