export type Placed = { id: string; /** Empty: in every room, such as a break. */ room: string | null; startsAt: Date; endsAt: Date }
type GridCell = { id: string | null; rowSpan: number; colSpan: number }
type GridRow = { startsAt: Date; /** Whether something begins here, so that the time is worth naming. */ named: boolean; minutes: number; cells: GridCell[] }
export type AgendaGrid = { columns: { room: string; lanes: number }[]; rows: GridRow[] }

/** The column of what takes place everywhere at a time when a room has something of its own. */
export const EVERYWHERE = 'All rooms'

/**
 * Rooms by time, as the cells of a table without gaps and without overlaps: a row for each moment at which something begins or ends, a lane more for a
 * room that holds two things at once (real schedules do). What has its time to itself reaches over all rooms. `rooms` gives the order; rooms that it does
 * not name follow by name.
 */
export function agendaGrid(placed: readonly Placed[], rooms: readonly string[]): AgendaGrid {
  const entries = placed.filter(({ startsAt, endsAt }) => endsAt > startsAt)
  const moments = [...new Set(entries.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]))].sort((a, b) => a - b)
  const rowAt = new Map(moments.map((moment, row) => [moment, row]))
  const rowsOf = ({ startsAt, endsAt }: Placed) => ({ from: rowAt.get(startsAt.getTime()) ?? 0, to: rowAt.get(endsAt.getTime()) ?? 0 })
  const inRooms = entries.filter(({ room }) => room !== null)
  const wide = entries.filter((entry) => entry.room === null)
  const alone = entries.filter((entry) => !entries.some((other) => other !== entry && overlap(entry, other)))

  const columns = inOrder(inRooms.map(({ room }) => room ?? ''), rooms).map((room) => ({ room, ...lanesOf(inRooms.filter((entry) => entry.room === room && !alone.includes(entry))) }))
  const beside = wide.filter((entry) => !alone.includes(entry))
  if (beside.length > 0 || columns.length === 0) columns.push({ room: EVERYWHERE, ...lanesOf(beside) })
  const width = columns.reduce((sum, { lanes }) => sum + lanes, 0)

  const taken = moments.slice(1).map(() => Array.from({ length: width }, () => false))
  const cells = moments.slice(1).map((): { column: number; cell: GridCell }[] => [])
  const put = (entry: Placed, column: number, colSpan: number) => {
    const { from, to } = rowsOf(entry)
    for (let row = from; row < to; row++) taken[row]?.fill(true, column, column + colSpan)
    cells[from]?.push({ column, cell: { id: entry.id, rowSpan: to - from, colSpan } })
  }
  for (const entry of alone) put(entry, 0, width)
  let column = 0
  for (const { lanes, laneOf } of columns) {
    for (const [entry, lane] of laneOf) put(entry, column + lane, 1)
    column += lanes
  }
  for (const [row, line] of taken.entries()) for (const [at, isTaken] of line.entries()) if (!isTaken) cells[row]?.push({ column: at, cell: { id: null, rowSpan: 1, colSpan: 1 } })

  return {
    columns: columns.map(({ room, lanes }) => ({ room, lanes })),
    rows: cells.map((line, row) => ({
      startsAt: new Date(moments[row] ?? 0),
      named: entries.some(({ startsAt }) => startsAt.getTime() === moments[row]),
      minutes: Math.round(((moments[row + 1] ?? 0) - (moments[row] ?? 0)) / 60_000),
      cells: line.sort((a, b) => a.column - b.column).map(({ cell }) => cell),
    })),
  }
}

/** Half-open: what begins when the other ends does not overlap it. */
function overlap(a: Placed, b: Placed): boolean {
  return a.startsAt < b.endsAt && a.endsAt > b.startsAt
}

/** Each entry goes into the first lane that is free by then. */
function lanesOf(entries: readonly Placed[]): { lanes: number; laneOf: Map<Placed, number> } {
  const free: number[] = []
  const laneOf = new Map<Placed, number>()
  for (const entry of [...entries].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const found = free.findIndex((until) => until <= entry.startsAt.getTime())
    const lane = found === -1 ? free.length : found
    free[lane] = entry.endsAt.getTime()
    laneOf.set(entry, lane)
  }
  return { lanes: Math.max(free.length, 1), laneOf }
}

function inOrder(names: readonly string[], order: readonly string[]): string[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return [...new Set(names)].sort((a, b) => place(a) - place(b) || a.localeCompare(b, 'en'))
}
