import fc from 'fast-check'
import { expect, test } from 'vitest'

import { agendaGrid, EVERYWHERE, type AgendaGrid, type Placed } from './agenda-grid.ts'

const at = (hour: number, minute = 0) => new Date(Date.UTC(2027, 0, 12, hour, minute))
const placed = (id: string, room: string | null, startsAt: Date, endsAt: Date): Placed => ({ id, room, startsAt, endsAt })

test('rooms stand in the order of the plan, and a break reaches over all of them', () => {
  const grid = agendaGrid([placed('a', 'Attic', at(9), at(10)), placed('h', 'Hall', at(9), at(10)), placed('break', null, at(10), at(10, 30))], ['Hall', 'Attic'])
  expect(grid.columns).toEqual([{ room: 'Hall', lanes: 1 }, { room: 'Attic', lanes: 1 }])
  expect(grid.rows.map(({ cells }) => cells)).toEqual([
    [{ id: 'h', rowSpan: 1, colSpan: 1 }, { id: 'a', rowSpan: 1, colSpan: 1 }],
    [{ id: 'break', rowSpan: 1, colSpan: 2 }],
  ])
  expect(grid.rows.map(({ minutes }) => minutes)).toEqual([60, 30])
})

test('a long session reaches over the rows in which shorter ones begin and end beside it', () => {
  const grid = agendaGrid([placed('long', 'Hall', at(9), at(10, 30)), placed('one', 'Lab', at(9), at(9, 45)), placed('two', 'Lab', at(9, 45), at(10, 30))], ['Hall', 'Lab'])
  expect(grid.rows[0]?.cells[0]).toEqual({ id: 'long', rowSpan: 2, colSpan: 1 })
  expect(grid.rows.map(({ named }) => named)).toEqual([true, true])
})

test('two sessions in one room at once stand beside each other under one name', () => {
  const grid = agendaGrid([placed('one', 'Hall', at(9), at(10)), placed('two', 'Hall', at(9, 30), at(10, 30))], ['Hall'])
  expect(grid.columns).toEqual([{ room: 'Hall', lanes: 2 }])
})

test('what takes place everywhere while a room has something of its own gets a column', () => {
  const grid = agendaGrid([placed('lunch', null, at(12), at(13)), placed('clinic', 'Lab', at(12), at(12, 30))], ['Lab'])
  expect(grid.columns.map(({ room }) => room)).toEqual(['Lab', EVERYWHERE])
})

test('what has its time to itself reaches over all rooms, as a keynote does', () => {
  const grid = agendaGrid([placed('keynote', 'Hall', at(9), at(10)), placed('a', 'Hall', at(10), at(11)), placed('b', 'Lab', at(10), at(11))], ['Hall', 'Lab'])
  expect(grid.rows[0]?.cells).toEqual([{ id: 'keynote', rowSpan: 1, colSpan: 2 }])
})

test('an empty agenda has no rows', () => {
  expect(agendaGrid([], ['Hall']).rows).toEqual([])
})

test('whatever the schedule, each session stands in the table exactly once and the cells fill it without overlap', () => {
  const entry = fc.record({ room: fc.constantFrom('Hall', 'Lab', 'Attic', null), start: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 1, max: 20 }) })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 25 }), (drawn) => {
      const entries = drawn.map(({ room, start, length }, n) => placed(String(n), room, at(8, start * 5), at(8, (start + length) * 5)))
      const grid = agendaGrid(entries, ['Hall', 'Lab'])
      const ids = grid.rows.flatMap(({ cells }) => cells.flatMap(({ id }) => id ?? []))
      expect(ids.sort()).toEqual(entries.map(({ id }) => id).sort())
      expect(coveredTwiceOrNever(grid)).toEqual([])
    }),
  )
})

/** Lays the cells out as a browser does, and returns the squares that are covered more or less than once. */
function coveredTwiceOrNever({ columns, rows }: AgendaGrid): string[] {
  const width = columns.reduce((sum, { lanes }) => sum + lanes, 0)
  const count = rows.map(() => Array.from({ length: width }, () => 0))
  for (const [row, { cells }] of rows.entries()) {
    let column = 0
    for (const { rowSpan, colSpan } of cells) {
      while ((count[row]?.[column] ?? 1) > 0 && column < width) column++
      for (let r = row; r < row + rowSpan; r++) for (let c = column; c < column + colSpan; c++) if (count[r]) count[r]![c] = (count[r]![c] ?? 9) + 1
    }
  }
  return count.flatMap((line, row) => line.flatMap((times, column) => (times === 1 ? [] : [`${row}/${column}: ${times}`])))
}
