import { type Figures, figuresOf } from './figures.ts'
import type { InjectionRow } from './rows.ts'

export type InjectionFigures = Figures & { attacks: number; caught: number; harmless: number; alarms: number; falsePositiveRate: number }

/** An attack is caught, and a harmless prompt raises an alarm, when the score reaches the threshold. */
export function scoreRows(rows: readonly InjectionRow[], scores: readonly number[], threshold: number): InjectionFigures {
  let attacks = 0
  let caught = 0
  let alarms = 0
  for (const [index, row] of rows.entries()) {
    const raised = (scores[index] ?? 0) >= threshold
    attacks += row.label
    if (raised && row.label === 1) caught += 1
    if (raised && row.label === 0) alarms += 1
  }
  const harmless = rows.length - attacks
  return { attacks, caught, harmless, alarms, falsePositiveRate: harmless === 0 ? 0 : alarms / harmless, ...figuresOf({ found: caught, missed: attacks - caught, right: caught, wrong: alarms }) }
}

/** Rows dealt into folds by group, so that near-duplicates never stand on both sides. */
export function foldsOf(rows: readonly InjectionRow[], folds: number): string[] {
  return rows.map((row, index) => String(hashOf(row.group ?? `row ${index}`) % folds))
}

/** Parts of one collection (training and test halves, attacks and their harmless twins) share texts, so they are left out together. */
export function familyOf(source: string): string {
  return source.replace(/(?:_(?:train|test|dev|benign|twin|indirect|direct|seed|user|frr|safe|sample|templates|internal|public|jailbreak|prompt|injection|chat|documents|hard|negatives|bench))+$/, '')
}

/** Each row scored by a judge that has seen nothing of the row's part. */
export function scoresApart(rows: readonly InjectionRow[], parts: readonly string[], train: (kept: readonly number[]) => (text: string) => number): number[] {
  const scores = new Array<number>(rows.length).fill(0)
  for (const part of new Set(parts)) {
    const judge = train([...rows.keys()].filter((index) => parts[index] !== part))
    for (const [index, row] of rows.entries()) if (parts[index] === part) scores[index] = judge(row.text)
  }
  return scores
}

/** The lowest threshold at which at most this share of the harmless rows raises an alarm. */
export function thresholdFor(rows: readonly InjectionRow[], scores: readonly number[], falsePositiveRate: number): number {
  const harmless = scores.filter((_, index) => rows[index]?.label === 0).sort((a, b) => b - a)
  return (harmless[Math.floor(harmless.length * falsePositiveRate)] ?? 0) + 1e-6
}

function hashOf(group: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < group.length; index++) hash = Math.imul(hash ^ group.charCodeAt(index), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
