import { readFormula } from '../formula.ts'
import type { Block } from '../split.ts'
import type { Field } from './fields.ts'
import type { Format } from './format.ts'

export type OperationName = 'call' | 'proofread' | 'route' | 'classify' | 'compute' | 'check' | 'summarise' | 'tabulate' | 'extract' | 'rewrite' | 'ideas'

/** The operations a prompt states, in the order in which they are done. Exclusive ones come first: a prompt that classifies is not also summarised. */
export function readOperations(instructions: string, blocks: readonly Block[], format: Format, fields: readonly Field[]): OperationName[] {
  const says = (pattern: RegExp) => pattern.test(instructions)
  const hasCsv = blocks.some((block) => looksLikeCsv(block.text))
  if (says(/\b(?:tools?|functions?)\b/i) && says(/\b(?:call|use|invoke|approval)\b/i) && says(/^\s*(?:[-*]\s*)?`?\w+\([\w\s,:]*\)|"(?:name|tool)"\s*:/m)) return ['call']
  if (says(/\bproof-?read\w*|\b(?:spelling|grammar|typos?|misspell\w*|copy-?edit)\b|\b(?:list|find|mark|correct) (?:\w+ ){0,3}(?:faults|mistakes)\b/i)) return ['proofread']
  if (says(/\b(?:route|escalate|decide|decision|triage)\b/i) && says(/\b(?:if|when|rules?)\b/i) && format.shape !== 'headings' && !says(/\bincident\b/i)) return ['route']
  if (says(/\b(?:classif\w+|categori[sz]e|sort (?:\w+ ){0,4}(?:into|under|by)|label (?:each|every|the)\b(?! (?:people|persons?|customers?|writers?|clients?|names?|speakers?|senders?))|assign (?:\w+ ){0,3}(?:label|category|level)|which (?:label|category|level)|label (?:messages?|texts?|items?|requests?)|(?:the|one) (?:label|category) (?:only|alone))\b/i)) return ['classify']
  if (!hasCsv && blocks.length > 0 && says(/\b(?:comput\w+|calculat\w+|work out|formula)\b/i) && readFormula(instructions)) return ['compute']
  if ((hasCsv || blocks.length === 0) && says(/\b(?:comput\w+|calculat\w+|sum|total|average|mean|count|percent\w*|rates?|how many)\b/i) && (hasCsv || /\d/.test(instructions))) return ['compute']
  if (asksForIdeas(instructions, blocks, fields.length === 0 && format.items !== null)) return ['ideas']
  if (says(checks) && (blocks.length > 1 || says(/\bclaims?\b|\bstatements?\b|\b(?:is|are) (?:this|it|that|these|the \w+) (?:all )?(?:right|correct|true|accurate|ok|fine|good)\b/i))) return ['check']
  const found: OperationName[] = []
  const list = isCountedList(format) && fields.length > 0 && says(summaries) ? (format.items === fields.length ? 'of facts' : 'of sentences') : null
  if (list !== 'of facts' && says(format.shape === 'table' && fields.length > 1 ? strictSummaries : summaries)) found.push('summarise')
  if (format.shape === 'table') found.push('tabulate')
  else if (format.shape === 'json' || (fields.length > 0 && !says(letters) && list !== 'of sentences')) found.push('extract')
  else if (wantsEveryFact(instructions) && says(/\b(?:list|extract|show|give|collect|pull|copy|write down|note)\b[^.\n]{0,40}\b(?:numbers?|figures?|dates?)\b/i)) found.push('tabulate')
  if (found.length === 0 && says(letters)) found.push('rewrite')
  if (found.length === 0 && /\?/.test(instructions)) found.push('extract')
  return found
}

/** "Summarise in five bullets: what changes, from when" names topics of the five and no sixth; two bullets for two questions are the two answers. */
const isCountedList = ({ shape, items }: Format) => items !== null && (shape === 'bullets' || shape === 'numbered')

/** "Every number and date": the rows of a table are facts, not people or lines. */
export function wantsEveryFact(instructions: string): boolean {
  return /\b(?:every|each|all|any|the)\s+(?:\w+\s+){0,2}?(?:numbers?|figures?|dates?|amounts?)\b[^.\n]{0,30}\b(?:and|or|plus|&|,)\s*(?:\w+\s+){0,2}(?:numbers?|figures?|dates?|amounts?)|\b(?:every|each|all)\s+(?:number|figure|date|amount)s?\b|\b(?:numbers?|figures?|amounts?|dates?)\s*(?:and|or|,|\/|&)\s*(?:\w+\s)?(?:numbers?|figures?|amounts?|dates?)\b/i.test(instructions)
}

export function looksLikeCsv(text: string): boolean {
  const lines = text.trim().split('\n', 4)
  const commas = (line: string | undefined) => (line?.match(/[,;\t]/g) ?? []).length
  return lines.length >= 3 && commas(lines[0]) > 0 && lines.every((line) => commas(line) === commas(lines[0])) && !/[.!?]\s/.test(lines[0] ?? '')
}

const checks = /\b(?:fact-?check|verif\w+|check\w*|compare|supported|unsupported|supports?|supporting|backs?|backed|evidence|validate|confirm\w*|match(?:es)?|is (?:this|it|that|the \w+) (?:right|correct|true|accurate|ok|fine|good)|accurate|no support|mistakes|errors)\b/i
const summaries = /\b(?:summar(?:y|i[sz]e\w*|ies)|sum (?:it |this |the \w+ )?up|shorten|condense|digest|recap|gist|overview|main points?|key points?|tl;?dr|boil (?:it )?down|in short|in brief|(?<!only )what (?:was|were|is|got) (?:said|discussed|decided|agreed)|main (?:message|decision)s?)\b/i
/** Beside a table with named columns, "an overview" is the table. */
const strictSummaries = new RegExp(summaries.source.replace('|overview', ''), 'i')
const letters = /\b(?:rewrite|rephrase|reword|redraft|paraphrase|polish|(?:write|draft|compose|prepare|create|make) (?:me |us )?(?:an?|the|up an?|one) (?:[\w-]+ ){0,3}?(?:repl(?:y|ies)|letter|e-?mail|memo|report|post|article|plan|response|page|statement|message|note|story|proposal)|reply (?:to|nicely)|turn (?:this|it|the \w+) into)\b/i

function asksForIdeas(instructions: string, blocks: readonly Block[], wantsItems: boolean): boolean {
  if (/\b(?:brainstorm|ideas|suggest\w*|come up with|propose)\b/i.test(instructions)) return true
  const things = /(?<!\b(?:those|these|both)\s(?:\w+\s)?)\b(?:checks|steps|questions|things|ways|reasons|causes|options|tips|measures|actions|possibilities|checklist|points to (?:check|verify)|procedure|troubleshoot\w*)\b/i
  return (things.test(instructions) || (wantsItems && !summaries.test(instructions) && !/\?/.test(instructions))) && !blocks.some((block) => block.fence !== 'none') && !/\b(?:columns?|json|claims?)\b/i.test(instructions)
}
