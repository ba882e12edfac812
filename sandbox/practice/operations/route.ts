import { overlap, topics } from '../../text/fold.ts'
import { readRules } from '../brief/rules.ts'
import { decide } from '../criteria.ts'
import type { Part, Work } from '../work.ts'

/** The first rule whose words the request meets decides. Without rules the model follows its habit: it escalates what it does not understand. */
export function route({ brief, blocks, lines }: Work): Part {
  const judged = decide(brief.text, blocks)
  if (judged) return { kind: 'facts', facts: Object.entries(judged).map(([label, value]) => ({ label, value })) }
  const { rules, labels, otherwise } = readRules(brief.text)
  const request = topics(lines.join(' ').slice(0, 8000))
  const all = rules.length > 0 ? rules : labels
  const hit = all.find((rule) => rule.when && overlap(topics(rule.when), request) > 0)
  const decision = hit?.then ?? otherwise ?? (rules.length > 0 ? 'send' : 'escalate')
  const reason = hit ? `Rule: ${hit.when}` : otherwise ? 'No rule applies, so the one for doubt does.' : 'It seems best.'
  const fields = brief.fields.length > 0 ? brief.fields.map((field) => field.label) : ['decision', 'reason']
  return { kind: 'facts', facts: fields.map((label) => ({ label, value: /\b(?:decision|route|action|go|result|answer)\b/i.test(label) ? decision : reason })) }
}
