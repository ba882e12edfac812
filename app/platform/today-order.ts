import { inWords } from '#app/components/time.tsx'
import { dayIn } from './calendar.ts'
import type { TodayItem } from './today-item.ts'

export type PlannedItem = TodayItem & { /** "Today, 14:30", "Due Friday"; empty when it has no date. */ when: string; soon: boolean }

const DAY_MS = 86_400_000

/** What is late first, then by date, then what has none. A start and a due day are compared as days in the person's zone; on one day what has an hour comes first. */
export function inOrder(items: readonly TodayItem[], zone: string, at: Date): PlannedItem[] {
  const planned = items.map((item) => ({ item, key: sortKey(item, zone) }))
  planned.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return planned.map(({ item }) => ({ ...item, when: whenInWords(item, zone, at), soon: daysAway(item, zone, at) <= 0 }))
}

function sortKey(item: TodayItem, zone: string): string {
  const day = dayOf(item, zone) ?? '9999-12-31'
  return `${item.late ? 0 : 1} ${day} ${item.startsAt ? item.startsAt.toISOString() : 'T'} ${item.id}`
}

function whenInWords(item: TodayItem, zone: string, at: Date): string {
  if (item.startsAt) return `${dayWord(item.startsAt, daysAway(item, zone, at), zone)}, ${inWords(item.startsAt, zone, 'time')}`
  if (!item.dueOn) return ''
  const word = dayWord(new Date(`${item.dueOn}T12:00:00Z`), daysAway(item, zone, at), 'UTC')
  return item.late ? `Was due ${lowered(word)}` : `Due ${lowered(word)}`
}

/** Within a week the day's name is enough; before and after that, the date. */
function dayWord(on: Date, away: number, zone: string): string {
  if (away === 0) return 'Today'
  if (away === 1) return 'Tomorrow'
  if (away === -1) return 'Yesterday'
  const whole = inWords(on, zone, 'day')
  return away > 1 && away < 7 ? (whole.split(' ')[0] ?? whole) : whole
}

function lowered(word: string): string {
  return ['Today', 'Tomorrow', 'Yesterday'].includes(word) ? word.toLowerCase() : word
}

function daysAway(item: TodayItem, zone: string, at: Date): number {
  const day = dayOf(item, zone)
  return day === null ? Number.POSITIVE_INFINITY : Math.round((Date.parse(day) - Date.parse(dayIn(zone, at))) / DAY_MS)
}

function dayOf(item: TodayItem, zone: string): string | null {
  return item.startsAt ? dayIn(zone, item.startsAt) : (item.dueOn ?? null)
}
