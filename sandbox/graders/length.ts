import { z } from 'zod'

import { countWords } from '../text/fold.ts'
import { listMark, logicalLines, sentences, withoutMark } from '../text/sentences.ts'
import { markdownTables } from '../text/tables.ts'
import { grader, tally } from './grader.ts'

const range = z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(0).optional() })

/** How long the answer is: words, sentences, characters, items of its list, words in an item. */
export const length = grader(z.strictObject({ words: range.optional(), sentences: range.optional(), characters: range.optional(), items: range.optional(), wordsPerItem: range.optional() }), (args, { answer }) => {
  const items = itemsOf(answer)
  const longest = Math.max(0, ...items.map(countWords))
  const shortest = Math.min(...items.map(countWords), longest)
  return tally('The length fits.', [
    ...within('words', countWords(answer), args.words),
    ...within('sentences', sentences(answer).length, args.sentences),
    ...within('characters', answer.trim().length, args.characters),
    ...within('list items', items.length, args.items),
    ...within('words in the longest item', longest, args.wordsPerItem && { max: args.wordsPerItem.max }),
    ...within('words in the shortest item', shortest, args.wordsPerItem && { min: args.wordsPerItem.min }),
  ])
})

/** Bulleted or numbered lines; without any, the rows of a table; without a table, the lines. */
function itemsOf(answer: string): string[] {
  const lines = logicalLines(answer)
  const marked = lines.filter((line) => listMark.test(line))
  if (marked.length > 0) return marked.map(withoutMark)
  const rows = markdownTables(answer).flatMap((table) => table.rows.map((row) => row.join(' ')))
  return rows.length > 0 ? rows : lines
}

function within(unit: string, found: number, wanted: { min?: number | undefined; max?: number | undefined } | undefined): (string | null)[] {
  if (!wanted) return []
  if (found >= (wanted.min ?? 0) && found <= (wanted.max ?? Infinity)) return [null]
  const expected = wanted.min !== undefined && wanted.min === wanted.max ? `${wanted.min}` : wanted.max === undefined ? `at least ${wanted.min ?? 0}` : wanted.min === undefined ? `at most ${wanted.max}` : `${wanted.min} to ${wanted.max}`
  return [`Expected ${expected} ${unit}; found ${found}.`]
}
