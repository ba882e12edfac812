import type { Field } from '../brief/fields.ts'
import { findFact } from '../facts.ts'
import { invent } from '../invent.ts'
import type { Part, Work } from '../work.ts'

/** Labelled or patterned facts, one per field asked for. */
export function extract({ brief, lines, engine }: Work): Part {
  const fields: Field[] = brief.fields.length > 0 ? brief.fields : [{ label: 'answer', kind: 'what', words: new Set() }]
  const ordered = engine.wordy && !brief.manner.ordered ? [...fields].reverse() : fields
  return { kind: 'facts', facts: ordered.map((field) => ({ label: field.label, value: factOr(field, { brief, lines }) })) }
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
