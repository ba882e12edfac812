import { logicalLines, sentences } from '../../text/sentences.ts'
import { fallbackFor } from '../brief/fallback.ts'
import type { Field, FieldKind } from '../brief/fields.ts'
import { findFact, findFigure, findNamed, findReasons } from '../facts.ts'
import { invent } from '../invent.ts'
import type { Part, Work } from '../work.ts'

/** Labelled or patterned facts, one per field asked for: once for the data, or once for each message or issue when the prompt says so. */
export function extract(work: Work): Part {
  const { brief, lines } = work
  const isJson = brief.format.shape === 'json' && lines.length > 1
  if (isJson && perIssue.test(brief.text)) return records(work, unitsOf(work).flatMap(issuesIn))
  return isJson && perLine.test(brief.text) ? records(work, unitsOf(work)) : { kind: 'facts', facts: facts(work, lines) }
}

const perLine = /\b(?:(?:for |from |per )?(?:each|every) (?:message|line|complaint|item|request|note|entry|sentence|feedback|story)|(?:json )?(?:list|array)(?: of objects)?|one object per|objects? per (?:message|complaint))\b/i
/** Said in words, or shown by an example in which one message becomes two objects. */
const perIssue = /\b(?:per|each|every|one|two|several|separate)\s+(?:\w+\s+)?(?:issues?|problems?|matters?|concerns?|topics?)\b|\}\s*,\s*\{/i

const records = (work: Work, units: readonly (readonly string[])[]): Part => ({ kind: 'records', records: units.slice(0, 200).map((unit) => facts(work, unit)) })

/** The data's messages, each with its sentences. One message stands on one line; a text without lines has sentences only. */
function unitsOf({ blocks, brief, lines }: Work): string[][] {
  const known = new Set(lines)
  const units = blocks.flatMap((block) => logicalLines(block.text)).map((line) => sentences(line).filter((sentence) => known.has(sentence)))
  const isSentenceWise = units.length < 2 || brief.manner.factsOnly || /\b(?:each|every|per) (?:line|sentence)\b/i.test(brief.text)
  return isSentenceWise ? lines.map((line) => [line]) : units.filter((unit) => unit.length > 0).map(([first = '', ...rest]) => [first.replace(/^(?:message|complaint|note|item|request|entry)\s+\d+\s*:\s*/i, ''), ...rest])
}

/** "Also, the app …" begins another issue of the same message. */
function issuesIn(unit: readonly string[]): string[][] {
  const issues: string[][] = []
  for (const line of unit) {
    if (issues.length === 0 || /^(?:also|second(?:ly)?|another|and|besides|on top of that|separately|apart from that)\b/i.test(line)) issues.push([])
    issues.at(-1)?.push(line)
  }
  return issues
}

function facts({ brief, engine }: Work, lines: readonly string[]): { label: string; value: string }[] {
  const fields: Field[] = brief.fields.length > 0 ? brief.fields : [{ label: 'answer', kind: 'what', words: new Set() }]
  const ordered = engine.wordy && !brief.manner.ordered ? [...fields].reverse() : fields
  return ordered.map((field) => ({ label: field.label, value: factOr(field, { brief, lines }) }))
}

/** The fact, else the prompt's word for a missing one, else nothing when told to use only the data, else an invention. */
export function factOr(field: Field, { brief, lines }: Pick<Work, 'brief' | 'lines'>): string {
  const about = new Set(brief.fields.flatMap((one) => [...one.words]))
  if (brief.fields.length >= templateSize && !patterned.has(field.kind)) {
    const named = findNamed(field, lines)
    if (named || field.kind === 'what') return named ?? missingFact(field, { brief, lines })
  }
  if (field.kind === 'why' && /\b(?:all|every|each|both)\s+(?:\w+\s+)?reasons?\b/i.test(brief.text)) return findReasons(lines) ?? missingFact(field, { brief, lines })
  if (field.number) return findFigure(field, lines) ?? missingFact(field, { brief, lines })
  return findFact(field, lines, about) ?? missingFact(field, { brief, lines })
}

/** A form with many fields has a word for each of them, and nothing is taken for a field that its word does not name. */
const templateSize = 6
const patterned: ReadonlySet<FieldKind> = new Set(['when', 'amount', 'count', 'class', 'sentence'])

export function missingFact(field: Pick<Field, 'kind' | 'label'>, { brief, lines }: Pick<Work, 'brief' | 'lines'>): string {
  const own = fallbackFor(field.label, brief.clauses)
  if (own) return own
  if (brief.manner.asksBack) return `Question: what is the ${field.label.toLowerCase()}?`
  if (brief.fallback) return brief.fallback === 'blank' ? '' : brief.fallback
  return brief.manner.onlyData && lines.length > 0 ? '' : invent(field.kind, `${field.label}${lines[0] ?? ''}`)
}
