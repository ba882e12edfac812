import { basename } from 'node:path'
import type { Span } from '#sandbox/ports.ts'
import type { InjectionRow, PiiRow } from './rows.ts'
import { addTallies, kindFigures, type KindFigures, type PiiTally, tallyPii } from './score-pii.ts'

type Find = (text: string) => readonly Span[]
type PiiFigures = { name: string; rows: number; kinds: KindFigures[]; notLookedFor: Record<string, number> }
type PiiEvaluation = { files: PiiFigures[]; all: PiiFigures }
type HarmlessEvaluation = { prompts: number; altered: number; share: number; byKind: Record<string, number>; bySource: { source: string; prompts: number; altered: number }[] }

/** Each file for itself, because what was marked differs, and all together. */
export function evaluatePii(files: readonly { path: string; rows: readonly PiiRow[] }[], find: Find): PiiEvaluation {
  const tallies = files.map(({ path, rows }) => ({ name: basename(path), tally: tallyPii(rows, find) }))
  return { files: tallies.map(({ name, tally }) => figures(name, tally)), all: figures('all files', addTallies(tallies.map(({ tally }) => tally))) }
}

/** Harmless prompts in which anything at all would be replaced. Some of them do hold names and addresses: the share by source says where to look. */
export function evaluateHarmless(rows: readonly InjectionRow[], find: Find): HarmlessEvaluation {
  const byKind = new Map<string, number>()
  const bySource = new Map<string, { prompts: number; altered: number }>()
  for (const { text, source } of rows) {
    const kinds = new Set(find(text).map((span) => span.kind))
    for (const kind of kinds) byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
    const sum = bySource.get(source) ?? { prompts: 0, altered: 0 }
    bySource.set(source, { prompts: sum.prompts + 1, altered: sum.altered + Number(kinds.size > 0) })
  }
  const altered = [...bySource.values()].reduce((sum, source) => sum + source.altered, 0)
  return { prompts: rows.length, altered, share: altered / rows.length, byKind: Object.fromEntries(byKind), bySource: [...bySource].map(([source, counts]) => ({ source, ...counts })).sort((a, b) => b.altered - a.altered || (a.source < b.source ? -1 : 1)) }
}

function figures(name: string, tally: PiiTally): PiiFigures {
  return { name, rows: tally.rows, kinds: kindFigures(tally), notLookedFor: Object.fromEntries(tally.notLookedFor) }
}
