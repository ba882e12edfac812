import type { Part, Work } from '../work.ts'

/** A fixed list of faults, and nothing else: a model that knew them all would not be one to practise on. */
export function proofread({ brief, lines }: Work): Part {
  const found = lines.slice(0, 2000).flatMap((line) => faults.flatMap(({ pattern, fix, reason }) => [...line.matchAll(pattern)].map((match) => [match[0], match[0].replace(new RegExp(pattern.source, pattern.flags.replace('g', '')), fix), reason])))
  if (brief.format.shape === 'table' || brief.fields.length > 0) {
    const columns = brief.fields.length > 1 ? brief.fields.map((field) => field.label) : ['fault', 'correction', 'reason']
    const rows = found.length > 0 ? found : [columns.map(() => brief.fallback ?? 'no changes')]
    return { kind: 'table', columns, rows: rows.map((row) => columns.map((_, at) => row[at] ?? '')) }
  }
  return { kind: 'text', sentences: lines.map((line) => faults.reduce((text, { pattern, fix }) => text.replace(pattern, fix), line).replace(/\bmay\b/g, 'will')) }
}

const spelling: [string, string][] = [['recieve', 'receive'], ['seperate', 'separate'], ['occured', 'occurred'], ['definately', 'definitely'], ['untill', 'until'], ['adress', 'address'], ['accomodate', 'accommodate'], ['teh', 'the'], ['begining', 'beginning'], ['wich', 'which'], ['payed', 'paid'], ['alot', 'a lot'], ['neccessary', 'necessary'], ['enviroment', 'environment'], ['transfered', 'transferred']]

const faults: { pattern: RegExp; fix: string; reason: string }[] = [
  ...spelling.map(([wrong, right]) => ({ pattern: new RegExp(`\\b${wrong}`, 'gi'), fix: right, reason: 'spelling' })),
  { pattern: /\b(the|a|to|of|in|is|and) \1\b/gi, fix: '$1', reason: 'word twice' },
  { pattern: /\b(its) (a|been|not|the)\b/gi, fix: "it's $2", reason: 'apostrophe' },
  { pattern: /\b(?:could|should|would) of\b/gi, fix: 'could have', reason: 'verb form' },
  { pattern: / +([,.;:!?])/g, fix: '$1', reason: 'space before a mark' },
  { pattern: /\b(customers|fees|payments|accounts) (is|was)\b/gi, fix: '$1 are', reason: 'number of the verb' },
]
