import type { Field } from '../brief/fields.ts'
import { findFact } from '../facts.ts'
import { invent } from '../invent.ts'
import type { Part, Work } from '../work.ts'

/** Labelled or patterned facts, one per field asked for. */
export function extract(work: Work): Part {
  const { brief, lines } = work
  const perLine = brief.format.shape === 'json' && lines.length > 1 && /\b(?:(?:for |from |per )?(?:each|every) (?:message|line|complaint|item|request|note|entry|sentence|feedback|story)|(?:json )?(?:list|array)(?: of objects)?|one object per)\b/i.test(brief.text)
  return perLine ? { kind: 'records', records: lines.slice(0, 200).map((line) => facts(work, [line])) } : { kind: 'facts', facts: facts(work, lines) }
}

function facts({ brief, engine }: Work, lines: readonly string[]): { label: string; value: string }[] {
  const fields: Field[] = brief.fields.length > 0 ? brief.fields : [{ label: 'answer', kind: 'what', words: new Set() }]
  const ordered = engine.wordy && !brief.manner.ordered ? [...fields].reverse() : fields
  return ordered.map((field) => ({ label: field.label, value: factOr(field, { brief, lines }) }))
}

/** The fact, else the prompt's word for a missing one, else nothing when told to use only the data, else an invention. */
export function factOr(field: Field, { brief, lines }: Pick<Work, 'brief' | 'lines'>): string {
  const about = new Set(brief.fields.flatMap((one) => [...one.words]))
  return findFact(field, lines, about) ?? missingFact(field, { brief, lines })
}

export function missingFact(field: Pick<Field, 'kind' | 'label'>, { brief, lines }: Pick<Work, 'brief' | 'lines'>): string {
  if (brief.fallback) return brief.fallback === 'blank' ? '' : brief.fallback
  return brief.manner.onlyData && lines.length > 0 ? '' : invent(field.kind, `${field.label}${lines[0] ?? ''}`)
}
