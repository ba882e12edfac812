import { dayAt, dayNumber, mondayOf, type Span } from './days.ts'

type Mark = { id: string; on: string; words: string; look: 'done' | 'open' | 'late' }
export type Band = Span & { id: string; label: string; href: string | null; pattern: number; state: string; words: string; marks: readonly Mark[] }
export type TimelineRow = { id: string; name: string; href?: string | undefined; bands: readonly Band[] }
/** `x` are shares of the cell's width, 0 to 100. */
export type TimelineCell = { key: string; weeks: number; today: number | null; band: (Band & { xs: readonly number[] }) | null }
export type Timeline = { weeks: number; months: readonly { key: string; label: string; year: string; weeks: number }[]; rows: readonly { id: string; name: string; href?: string | undefined; cells: readonly TimelineCell[] }[]; today: string }

/**
 * Bands as cells of a table whose columns are weeks: a cell is as many columns wide as its band has weeks. Each edge goes to the nearest week, so two
 * bands that follow one another meet, whatever day of the week it is.
 */
export function timelineOf(span: Span, rows: readonly TimelineRow[], today: string): Timeline {
  const first = dayNumber(mondayOf(span.startsOn))
  const weeks = Math.max(1, Math.ceil((dayNumber(span.endsOn) + 1 - first) / 7))
  const column = (number: number) => Math.min(weeks, Math.max(0, Math.round((number - first) / 7)))
  const grid: Grid = { first, weeks, column, today: dayNumber(today) }
  return { weeks, months: monthsOf(first, grid), rows: rows.map(({ bands, ...row }) => ({ ...row, cells: cellsOf(bands, grid) })), today }
}

type Grid = { first: number; weeks: number; column: (number: number) => number; today: number }

function cellsOf(bands: readonly Band[], grid: Grid): TimelineCell[] {
  const cells: TimelineCell[] = []
  let at = 0
  for (const band of [...bands].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const from = Math.max(at, grid.column(dayNumber(band.startsOn)))
    const to = Math.min(grid.weeks, Math.max(from + 1, grid.column(dayNumber(band.endsOn) + 1)))
    if (from >= to) continue
    if (from > at) cells.push(cell(at, from, null, grid))
    cells.push(cell(from, to, band, grid))
    at = to
  }
  if (at < grid.weeks) cells.push(cell(at, grid.weeks, null, grid))
  return cells
}

function cell(from: number, to: number, band: Band | null, { first, today }: Grid): TimelineCell {
  const share = (number: number) => Math.round(((number + 0.5 - first - from * 7) / ((to - from) * 7)) * 1000) / 10
  const now = share(today)
  return {
    key: `${from}`,
    weeks: to - from,
    today: now >= 0 && now < 100 ? now : null,
    band: band && { ...band, xs: band.marks.map((mark) => Math.min(98, Math.max(2, share(dayNumber(mark.on))))) },
  }
}

function monthsOf(first: number, { weeks, column }: Grid): Timeline['months'] {
  const months: { key: string; label: string; year: string; weeks: number }[] = []
  let start = 0
  for (let day = dayAt(first); start < weeks; ) {
    const next = `${day.slice(5, 7) === '12' ? Number(day.slice(0, 4)) + 1 : day.slice(0, 4)}-${String((Number(day.slice(5, 7)) % 12) + 1).padStart(2, '0')}-01`
    const end = column(dayNumber(next))
    if (end > start) months.push({ key: day.slice(0, 7), label: MONTHS[Number(day.slice(5, 7)) - 1] ?? '', year: day.slice(0, 4), weeks: end - start })
    start = Math.max(start, end)
    day = next
  }
  return months
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** As few rows as it takes, so that no two bands of a row overlap: for a team, whose people follow one another. */
export function packed(bands: readonly Band[]): Band[][] {
  const lanes: Band[][] = []
  for (const band of [...bands].sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : a.id < b.id ? -1 : 1))) {
    const lane = lanes.find((one) => (one.at(-1)?.endsOn ?? '') < band.startsOn)
    if (lane) lane.push(band)
    else lanes.push([band])
  }
  return lanes
}
