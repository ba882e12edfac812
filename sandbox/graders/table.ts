import { z } from 'zod'

import { fold } from '../text/fold.ts'
import { columnAt, markdownTables } from '../text/tables.ts'
import type { Table } from '../text/tables.ts'
import type { Sample } from './grader.ts'
import { grader, named, tally } from './grader.ts'
import { mentions, saysMissing } from './mentions.ts'

const count = z.int().min(0)

/** The answer's largest table: its columns, its rows and what stands where. */
export const table = grader(
  z.strictObject({
    /** Names; "a|b" accepts either. */
    columns: z.array(z.string()).optional(),
    minColumns: count.optional(),
    rows: z.strictObject({ min: count.optional(), max: count.optional() }).optional(),
    /** Each must stand in some row. */
    mentions: z.array(z.string()).optional(),
    /** Rows that have a cell which is exactly this, in any column unless one is named. */
    count: z.array(z.strictObject({ is: z.string(), rows: count, column: z.string().optional() })).optional(),
    /** In the row that mentions `row`: what the column (or any cell) says, must not say, or that it says the fact is missing. */
    cells: z.array(z.strictObject({ row: z.string(), column: z.string().optional(), any: z.array(z.string()).optional(), none: z.array(z.string()).optional(), missing: z.boolean().optional() })).optional(),
  }),
  (args, sample) => {
    const found = markdownTables(sample.answer).sort((a, b) => b.rows.length - a.rows.length)[0]
    if (!found) return { score: 0, reason: 'Expected a table; the answer has none.' }
    return tally('The table is as expected.', [
      ...(args.columns ?? []).map((name) => (columnAt(found, name) >= 0 ? null : `Expected a column “${name.replaceAll('|', '” or “')}”; the columns are ${found.columns.join(', ')}.`)),
      ...(args.minColumns === undefined ? [] : [found.columns.length >= args.minColumns ? null : `Expected at least ${args.minColumns} columns; found ${found.columns.length}.`]),
      ...(args.rows === undefined ? [] : [rowsWithin(found.rows.length, args.rows)]),
      ...(args.mentions ?? []).map((word) => (found.rows.some((row) => row.some((cell) => mentions(cell, word))) ? null : `Expected a row with ${named(sample, word, 'a value of the data')}; there is none.`)),
      ...(args.count ?? []).map((one) => counted(found, one)),
      ...(args.cells ?? []).map((one) => cell(found, one, sample)),
    ])
  },
)

function rowsWithin(found: number, { min = 0, max = Infinity }: { min?: number | undefined; max?: number | undefined }): string | null {
  if (found >= min && found <= max) return null
  return `Expected ${min === max ? min : max === Infinity ? `at least ${min}` : `${min} to ${max}`} rows; found ${found}.`
}

function counted({ columns, rows }: Table, { is, rows: wanted, column }: { is: string; rows: number; column?: string | undefined }): string | null {
  const at = column === undefined ? -1 : columnAt({ columns, rows }, column)
  const exactly = (text: string | undefined) => fold(text ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') === fold(is)
  const found = rows.filter((row) => (at >= 0 ? exactly(row[at]) : row.some(exactly))).length
  return found === wanted ? null : `Expected ${wanted} ${wanted === 1 ? 'row' : 'rows'} with “${is}”; found ${found}.`
}

function cell(found: Table, { row, column, any, none, missing }: { row: string; column?: string | undefined; any?: string[] | undefined; none?: string[] | undefined; missing?: boolean | undefined }, sample: Sample): string | null {
  const cells = found.rows.find((one) => one.some((text) => mentions(text, row)))
  const whose = named(sample, row, 'one of the expected entries')
  if (!cells) return `Expected a row for ${whose}; there is none.`
  const at = column === undefined ? -1 : columnAt(found, column)
  if (column !== undefined && at < 0) return `Expected a column “${column.replaceAll('|', '” or “')}”.`
  const text = at >= 0 ? (cells[at] ?? '') : cells.join(' ')
  const where = `the row for ${whose}${column === undefined ? '' : `, column “${column.split('|')[0] ?? column}”`}`
  if (any && !any.some((word) => mentions(text, word))) return `Expected ${named(sample, any.join('” or “'), 'another fact')} in ${where}.`
  if (none?.some((word) => mentions(text, word))) return `Found in ${where} what belongs to another row.`
  return missing && !saysMissing(text) ? `Expected ${where} to say that the fact is missing.` : null
}
