import { findNumbers } from '../../text/numbers.ts'
import { overlap, topics } from '../../text/fold.ts'
import { logicalLines, withoutMark } from '../../text/sentences.ts'
import type { Part, Work } from '../work.ts'

type Tool = { name: string; parameters: string[]; about: string }

/** One call, as JSON, for the tool whose description meets the request. Limits, approvals and questions only when the prompt states them. */
export function call({ brief, lines, blocks }: Work): Part {
  const tools = readTools(`${brief.text}\n${blocks.map((block) => block.text).join('\n')}`)
  const request = lines.join(' ').slice(0, 4000) || brief.clauses.at(-1) || ''
  const wanted = topics(request)
  const tool = tools.map((one) => ({ one, score: overlap(wanted, topics(`${one.name.replace(/_/g, ' ')} ${one.about}`)) })).sort((a, b) => b.score - a.score)[0]?.one
  if (!tool) return { kind: 'exact', text: 'There is no tool for this.' }
  const values = tool.parameters.map((name) => [name, valueFor(name, request)] as const)
  const empty = values.filter(([, value]) => value === null).map(([name]) => name)
  if (empty.length > 0 && /\bask\b/i.test(brief.text)) return { kind: 'exact', text: `Before I do this: which ${empty.join(' and ')} do you mean?` }
  const limit = /\b(?:over|above|more than|exceeds?)\s+(?:[£$€]\s?)?(\d[\d,]*)/i.exec(brief.text)?.[1]
  const amount = findNumbers(request)[0]?.value ?? 0
  const approval = limit !== undefined && amount > Number(limit.replace(/,/g, ''))
  return { kind: 'exact', text: JSON.stringify({ tool: tool.name, args: Object.fromEntries(values.map(([name, value]) => [name, value ?? 'default'])), ...(approval ? { approval: 'required' } : {}) }) }
}

function readTools(text: string): Tool[] {
  return logicalLines(text.slice(0, 20_000)).flatMap((line) => {
    const match = /^`?(\w+)\(([\w\s,:]*)\)`?\s*[:–-]?\s*(.*)$/.exec(withoutMark(line))
    return match ? [{ name: match[1] ?? '', parameters: (match[2] ?? '').split(',').map((name) => name.split(':')[0]?.trim() ?? '').filter(Boolean), about: match[3] ?? '' }] : []
  })
}

function valueFor(parameter: string, request: string): string | number | null {
  if (/(?:^|_)(?:amount|sum|value|count)/i.test(parameter)) return findNumbers(request)[0]?.value ?? null
  if (/account|id|reference|number/i.test(parameter)) return /\[[A-Z]+_\d+\]|\b(?:account|reference|number|no\.?)\s+([A-Z]{0,3}[-\d]{3,})/i.exec(request)?.[0]?.replace(/^\w+\.?\s+/, '') ?? null
  return /["“]([^"”]{1,60})["”]/.exec(request)?.[1] ?? (request.slice(0, 120) || null)
}
