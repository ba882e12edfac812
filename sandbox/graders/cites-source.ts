import { z } from 'zod'

import { fold } from '../text/fold.ts'
import { columnAt, markdownTables } from '../text/tables.ts'
import { grader, named } from './grader.ts'
import { saysMissing } from './mentions.ts'

/** Quotes that occur word for word in the data: every filled cell of a column, or the passages in quotation marks; or ids of a given pattern that the data has. */
export const citesSource = grader(
  z.strictObject({
    in: z.array(z.string()).optional(),
    /** Column whose cells are quotes; "a|b" accepts either. */
    column: z.string().optional(),
    /** Ids instead of quotes, such as "week \\d+". */
    ids: z.string().optional(),
    min: z.int().min(0).optional(),
  }),
  (args, sample) => {
    const data = squash(Object.entries(sample.data).filter(([name]) => !args.in || args.in.includes(name)).map(([, text]) => text).join('\n'))
    const found = args.ids === undefined ? quotes(sample.answer, args.column) : (sample.answer.match(new RegExp(args.ids, 'giu')) ?? [])
    const wrong = found.filter((quote) => !data.includes(squash(quote)))
    if (found.length < (args.min ?? 1)) return { score: 0, reason: `Expected at least ${args.min ?? 1} passages quoted from the data; found ${found.length}.` }
    if (wrong.length === 0) return { score: 1, reason: 'Every quote stands in the data word for word.' }
    return { score: 1 - wrong.length / found.length, reason: `${wrong.length} of ${found.length} quotes are not in the data word for word, for example ${named(sample, wrong[0] ?? '', 'one that differs in a few words')}.` }
  },
)

function quotes(answer: string, column: string | undefined): string[] {
  if (column === undefined) return [...answer.matchAll(/["“]([^"”]{12,400})["”]/g)].map((match) => match[1] ?? '')
  return markdownTables(answer).flatMap((table) => {
    const at = columnAt(table, column)
    return at < 0 ? [] : table.rows.map((row) => row[at] ?? '').filter((cell) => cell && !saysMissing(cell) && cell.split(/\s+/).length > 2)
  })
}

const squash = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
