import type { Span } from '#sandbox/ports.ts'
import { type Figures, figuresOf } from './figures.ts'
import { besideAddress, kindsOf } from './kinds.ts'
import type { PiiRow } from './rows.ts'

/** Counted for one kind: `found` and `whole` are of what is `marked`; `right` and `wrong` are of what the detector found. */
type Tally = { marked: number; found: number; whole: number; right: number; wrong: number }
export type PiiTally = { rows: number; kinds: ReadonlyMap<string, Tally>; notLookedFor: ReadonlyMap<string, number> }
export type KindFigures = Figures & { kind: string; marked: number; wrong: number; hiddenWhole: number }

/**
 * A marked stretch is found when a finding of its kind shares at least half of the shorter of the two with it; `whole` is stricter and about the
 * aim: no letter and no digit of it stays readable, whatever it was taken for. A finding is wrong when it meets nothing marked as its kind; it is
 * judged only where the marks speak of that kind.
 */
export function tallyPii(rows: readonly PiiRow[], find: (text: string) => readonly Span[]): PiiTally {
  const kinds = new Map<string, Tally>()
  const notLookedFor = new Map<string, number>()
  const marksSpeakOf = new Set(rows.flatMap((row) => row.spans.flatMap((span) => kindsOf(span.type))))
  for (const { text, spans, target } of rows) {
    const findings = find(text)
    for (const span of spans) {
      const accepted = kindsOf(span.type)
      if (!accepted[0]) notLookedFor.set(span.type, (notLookedFor.get(span.type) ?? 0) + 1)
      else add(kinds, accepted[0], { marked: 1, found: Number(findings.some((finding) => accepted.includes(finding.kind) && meets(finding, span))), whole: Number(isHidden(text, span, findings)) })
    }
    for (const finding of findings) {
      if (target === undefined ? !marksSpeakOf.has(finding.kind) : !kindsOf(target).includes(finding.kind)) continue
      const near = spans.filter((span) => shared(finding, span) > 0)
      if (near.some((span) => kindsOf(span.type).includes(finding.kind))) add(kinds, finding.kind, { right: 1 })
      else if (finding.kind !== 'ADDRESS' || !near.some((span) => besideAddress.includes(span.type))) add(kinds, finding.kind, { wrong: 1 })
    }
  }
  return { rows: rows.length, kinds, notLookedFor }
}

export function addTallies(tallies: readonly PiiTally[]): PiiTally {
  const kinds = new Map<string, Tally>()
  const notLookedFor = new Map<string, number>()
  for (const tally of tallies) {
    for (const [kind, counts] of tally.kinds) add(kinds, kind, counts)
    for (const [type, count] of tally.notLookedFor) notLookedFor.set(type, (notLookedFor.get(type) ?? 0) + count)
  }
  return { rows: tallies.reduce((sum, tally) => sum + tally.rows, 0), kinds, notLookedFor }
}

/** One line per kind, the most marked first, and last all kinds that have a fixed form together: everything but names and addresses. */
export function kindFigures({ kinds }: PiiTally): KindFigures[] {
  const structured = new Map<string, Tally>()
  for (const [kind, counts] of kinds) if (kind !== 'PERSON' && kind !== 'ADDRESS') add(structured, 'structured', counts)
  return [...[...kinds].sort(([a, one], [b, other]) => other.marked - one.marked || (a < b ? -1 : 1)), ...structured].map(([kind, { marked, found, whole, right, wrong }]) => ({
    kind,
    marked,
    wrong,
    ...figuresOf({ found, missed: marked - found, right, wrong }),
    hiddenWhole: marked === 0 ? 1 : whole / marked,
  }))
}

function add(kinds: Map<string, Tally>, kind: string, more: Partial<Tally>): void {
  const sum = kinds.get(kind) ?? { marked: 0, found: 0, whole: 0, right: 0, wrong: 0 }
  kinds.set(kind, { marked: sum.marked + (more.marked ?? 0), found: sum.found + (more.found ?? 0), whole: sum.whole + (more.whole ?? 0), right: sum.right + (more.right ?? 0), wrong: sum.wrong + (more.wrong ?? 0) })
}

type Stretch = { start: number; end: number }

function shared(one: Stretch, other: Stretch): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start)
}

function meets(finding: Stretch, span: Stretch): boolean {
  return shared(finding, span) * 2 >= Math.min(finding.end - finding.start, span.end - span.start)
}

function isHidden(text: string, span: Stretch, findings: readonly Stretch[]): boolean {
  for (let at = span.start; at < span.end; at++) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(at)) && !findings.some((finding) => finding.start <= at && at < finding.end)) return false
  }
  return true
}
