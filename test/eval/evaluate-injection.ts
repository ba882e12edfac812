import { createHash } from 'node:crypto'
import { scoreInjection, scoreWith } from '#sandbox/detect/injection/injection.ts'
import { prepare, train } from '#sandbox/detect/injection/train.ts'
import shipped from '#sandbox/detect/injection/weights.json' with { type: 'json' }
import type { InjectionRow } from './rows.ts'
import { familyOf, foldsOf, type InjectionFigures, scoreRows, scoresApart } from './score-injection.ts'

type SourceFigures = { source: string; attacks: number; caught: number; caughtByRules: number; harmless: number; alarms: number }
type InjectionEvaluation = { threshold: number; rows: number; trainedOnTheseRows: boolean; rulesOnly: InjectionFigures; asShipped: InjectionFigures; byFold: InjectionFigures; leaveOneSourceOut: InjectionFigures; sources: SourceFigures[] }

const threshold = 0.5

/**
 * Four answers to "how good is it": rules alone; what is shipped, which flatters itself on rows that it was trained on; trained on four fifths of the groups and
 * asked about the rest; and trained without a source and asked about that source, which is how it will meet an attack that nobody has written yet.
 */
export function evaluateInjection(rows: readonly InjectionRow[]): InjectionEvaluation {
  const rules = rows.map((row) => scoreWith(null, row.text).score)
  const prepared = rows.map(prepare)
  const without = (kept: readonly number[]) => {
    const model = train(kept.flatMap((index) => prepared[index] ?? []))
    return (text: string) => scoreWith(model, text).score
  }
  const families = rows.map((row) => familyOf(row.source))
  const apart = scoresApart(rows, families, without)
  return {
    threshold,
    rows: rows.length,
    trainedOnTheseRows: shipped.trainedOn === digestOf(rows),
    rulesOnly: scoreRows(rows, rules, threshold),
    asShipped: scoreRows(rows, rows.map((row) => scoreInjection(row.text).score), threshold),
    byFold: scoreRows(rows, scoresApart(rows, foldsOf(rows, 5), without), threshold),
    leaveOneSourceOut: scoreRows(rows, apart, threshold),
    sources: [...new Set(families)].sort().map((source) => {
      const of = (scores: readonly number[]) => scoreRows(rows.filter((_, index) => families[index] === source), scores.filter((_, index) => families[index] === source), threshold)
      const { attacks, caught, harmless, alarms } = of(apart)
      return { source, attacks, caught, caughtByRules: of(rules).caught, harmless, alarms }
    }),
  }
}

/** Tells whether two lists of rows are the same, in whatever order. */
export function digestOf(rows: readonly InjectionRow[]): string {
  return createHash('sha256').update(rows.map((row) => createHash('sha256').update(`${row.label} ${row.text}`).digest('hex')).sort().join('\n')).digest('hex').slice(0, 16)
}
