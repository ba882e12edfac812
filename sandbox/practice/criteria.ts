import { overlap, topics } from '../text/fold.ts'
import { findNumbers } from '../text/numbers.ts'
import { sentences, withoutMark } from '../text/sentences.ts'
import { readRules } from './brief/rules.ts'
import type { Block } from './split.ts'

type Criterion = { name: string; line: string; least: boolean; bound: number; isGuard: boolean }
type Finding = { state: 'missing' | 'guard' | 'missed'; criterion: Criterion; found: number | null }

/** Results against criteria with a bound ("at least 70"), decided by the prompt's rules. A model without a rule for a gap overlooks it. Null when the data has no criteria. */
export function decide(text: string, blocks: readonly Block[]): { decision: string; reason: string } | null {
  const criteriaAt = blocks.findIndex((block) => readCriteria(block.text).length > 0)
  const criteria = readCriteria(blocks[criteriaAt]?.text ?? '')
  if (criteria.length === 0 || blocks.length < 2) return null
  const results = blocks.filter((_, at) => at !== criteriaAt).flatMap((block) => sentences(block.text))
  const { rules, otherwise } = readRules(text)
  const ruleFor = (state: Finding['state'] | 'met') => rules.find((rule) => situations[state].test(rule.when) && (state !== 'missed' || !situations.guard.test(rule.when)))
  const findings = criteria.flatMap((criterion) => judge(criterion, results))
  for (const state of ['missing', 'guard', 'missed'] as const) {
    const finding = findings.find((one) => one.state === state)
    const rule = finding && (ruleFor(state) ?? (state === 'guard' ? ruleFor('missed') : undefined))
    if (finding && rule) return { decision: verb(rule.then), reason: wordsFor(finding) }
  }
  const missed = findings.find((one) => one.state !== 'missing')
  if (missed && otherwise) return { decision: verb(otherwise), reason: wordsFor(missed) }
  return { decision: verb(ruleFor('met')?.then ?? 'go'), reason: 'The results look good overall.' }
}

const situations = {
  missing: /\b(?:missing|absent|not (?:given|measured|stated|reported|there)|no (?:result|value|figure|measure))\b/i,
  guard: /\bguards?\b/i,
  missed: /\b(?:missed|misses|not (?:met|reached)|fail\w*|below)\b/i,
  met: /\b(?:all|every|each)\b/i,
}

function readCriteria(text: string): Criterion[] {
  return sentences(text).flatMap((raw) => {
    const line = withoutMark(raw)
    const [, name, bound, figure] = /^([^:]{3,60}):\s*.*?\b(at least|at most|no more than|not more than|under|over|more than)\s+(\d[\d,.]*)/i.exec(line) ?? []
    return name && bound && figure ? [{ name, line, least: /least|over|^more/i.test(bound), bound: Number(figure.replace(/,/g, '').replace(/\.$/, '')), isGuard: /\bguard\b/i.test(line) }] : []
  })
}

function judge(criterion: Criterion, results: readonly string[]): Finding[] {
  const own = topics(criterion.name.replace(/\bguard\b/i, ''))
  const line = results.find((one) => overlap(own, topics(one)) === own.size && findNumbers(one).length > 0)
  const found = line ? (findNumbers(line)[0]?.value ?? null) : null
  if (found === null) return [{ state: 'missing', criterion, found }]
  const isMet = criterion.least ? found >= criterion.bound : found <= criterion.bound
  return isMet ? [] : [{ state: criterion.isGuard ? 'guard' : 'missed', criterion, found }]
}

const wordsFor = ({ criterion, found }: Finding) => `${criterion.name}: ${found ?? 'no result'} against ${criterion.least ? 'at least' : 'at most'} ${criterion.bound}.`
const verb = (words: string) => /\b(?:go|fix|stop)\b/i.exec(words)?.[0].toLowerCase() ?? words
