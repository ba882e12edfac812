import { overlap, topics, words } from '../../text/fold.ts'
import { readRules } from '../brief/rules.ts'
import type { Rule } from '../brief/rules.ts'
import type { Part, Work } from '../work.ts'

/** Labels by the definitions written in the prompt. A label without a definition attracts nothing, so bare names end in the first one. */
export function classify({ brief, lines }: Work): Part {
  const { labels } = readRules(brief.text)
  const items = lines.length > 0 ? lines : ['(nothing to sort)']
  const labelled = items.map((item) => [item, labelFor(item, labels)] as const)
  if (brief.format.shape === 'table') return { kind: 'table', columns: brief.fields.length > 1 ? brief.fields.map((field) => field.label) : ['item', 'label'], rows: labelled.map(([item, label]) => (brief.fields.length > 1 ? brief.fields.map((field) => (/\b(?:label|category|class|level|group|function|pillar)\b/i.test(field.label) ? label : field.kind === 'why' ? 'by its definition' : item)) : [item, label])) }
  const labelOnly = /\b(?:only|just|nothing but)\b[^.\n]{0,20}\b(?:labels?|category|word|level)\b|\b(?:label|category|word|level)\b[^.\n]{0,20}\b(?:only|alone|nothing else)\b/i.test(brief.text)
  if (items.length === 1) return { kind: 'exact', text: labelOnly ? (labelled[0]?.[1] ?? '') : `The label is ${labelled[0]?.[1] ?? ''}.` }
  return { kind: 'items', items: labelled.map(([item, label]) => (labelOnly ? label : `${item} → ${label}`)) }
}

function labelFor(item: string, labels: readonly Rule[]): string {
  const own = topics(item)
  const inText = new Set(words(item))
  let found: Rule | null = null
  let top = 0
  for (const label of labels) {
    const score = overlap(own, topics(label.when)) + (inText.has(label.then.toLowerCase()) ? 1 : 0)
    if (score > top) {
      top = score
      found = label
    }
  }
  return found?.then ?? labels.find((label) => /^(?:other|none|unclear|unknown)$/i.test(label.then))?.then ?? labels[0]?.then ?? 'other'
}
