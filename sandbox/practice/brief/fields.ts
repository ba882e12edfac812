import { topics } from '../../text/fold.ts'
import { withoutMark } from '../../text/sentences.ts'
import { isFallbackClause } from './fallback.ts'
import type { Format } from './format.ts'
import { listLines, readList, splitEntries } from './lists.ts'
import type { Entry } from './lists.ts'

export type FieldKind = 'when' | 'amount' | 'count' | 'told' | 'done' | 'promise' | 'next' | 'class' | 'where' | 'why' | 'wish' | 'who' | 'sentence' | 'what'

/** A fact the prompt asks for. `words` are what it is about, `label` is how the answer names it, `number` that only digits were asked for. */
export type Field = { label: string; kind: FieldKind; words: ReadonlySet<string>; number?: boolean }

/** The facts asked for: named columns, keys or headings first, then questions and lists of nouns. */
export function readFields(instructions: string, clauses: readonly string[], format: Format): Field[] {
  const named = namedParts(instructions, format)
  if (named.length > 0) return distinct(named.map(toField))
  const frames = instructions.split('\n').filter((line) => frame.test(line))
  const listed = listedAsks(instructions)
  if (listed.length > 2) return distinct(listed.map(toField)).slice(0, 12)
  const asked = [...listed, ...clauses.filter((clause) => (!isFallbackClause(clause) || /\?/.test(clause)) && !frames.some((line) => line.includes(clause))).flatMap(asks)]
  return distinct((asked.length > 0 ? asked : quotedLabels(clauses)).map(toField)).slice(0, 12)
}

/** Lines of a brief that describe the situation and the form; they ask for no fact. */
const frame = /^\W*(?:role|context|background|situation|reader|audience|purpose|tone|style|length|limits?)\W*:|^\W*(?:format|form|output)\W*:.*\b(?:bullets?|sentences?|paragraphs?)\b/i

function kindOf(words: string): FieldKind {
  const kind = kinds.find(([, pattern]) => pattern.test(words))?.[0] ?? 'what'
  return kind === 'who' && /^what\b/i.test(words) ? 'what' : kind
}

const kinds: [FieldKind, RegExp][] = [
  ['told', /\b(?:told|tell|inform\w*|notif\w*|reported to|report(?:ed)?(?: it)? to|alerted|escalated to|made aware|knows)\b/i],
  ['sentence', /\b(?:sentence|quote|evidence|source|passage|wording|citation|line it|support\w*|proof|context|where it (?:appears|comes|stands))\b/i],
  ['promise', /\bpromis\w*/i],
  ['next', /\b(?:next|follow[- ]?up|to[- ]do|still (?:to|open)|pending|outstanding|what (?:we|to) do)\b/i],
  ['done', /\b(?:done|actions?|steps? taken|measures?|response|remed\w*|mitigat\w*|contain\w*|taken|fixed|reaction)\b/i],
  ['class', /\b(?:class|classification|sensitivity|category|kind of data|type of data|data type|data level)\b/i],
  ['why', /\b(?:why|reason|cause|because)\b/i],
  ['when', /\b(?:when|date|dates|day|time|timing|deadline|due|since|until|effective|start(?:s|ing)?(?: date)?|(?:valid|applies|apply|applicable) from|month|year|from which|as of)\b/i],
  ['count', /\b(?:how many|number of|count)\b/i],
  ['amount', /\b(?:how much|amount|new fee|old fee|price|cost|charge|rate|sum|fee)\b/i],
  ['where', /\b(?:where|place|location|branch|tool|system|channel)\b/i],
  ['wish', /\b(?:want\w*|wish\w*|ask(?:s|ed|ing)? for|request\w*|need\w*)\b/i],
  ['who', /\b(?:who|whom|whose|name|person|people|owner|customers?|clients?|reporter|author|contact|speaker|sender|caller|member)\b/i],
]

function toField(entry: Entry): Field {
  const kind = kindOf(entry.name.replace(/[_-]/g, ' '))
  const number = /\bnumber\b(?! of)|^\W*\d+(?:\.\d+)?\W*$/i.test(entry.about)
  return { ...(number ? { number } : {}), label: entry.name, kind: kind === 'what' && entry.about ? kindOf(entry.about.slice(0, 60)) : kind, words: topics(`${entry.name.replace(/[_-]/g, ' ')} ${entry.about.slice(0, 80)}`.replace(/\b(?:notice|text|source|document|notes?|thread|letter|says?|given)\b/gi, ' ')) }
}

function distinct(fields: Field[]): Field[] {
  return fields.filter((field, at) => fields.findIndex((other) => other.label.toLowerCase() === field.label.toLowerCase()) === at)
}

function namedParts(instructions: string, format: Format): Entry[] {
  const readers = { json: jsonKeys, table: tableColumns, headings, numbered: null, bullets: null, plain: null }
  const found = readers[format.shape]?.(instructions) ?? []
  return found.length > 0 || !readers[format.shape] ? found : definitionLines(instructions)
}

/** "- when: date and time": list lines that name a part and explain it, wherever they stand. */
function definitionLines(text: string): Entry[] {
  const found = [...text.matchAll(/^\s*[-*•]\s*["`*]*([\p{L}][\p{L}_ ]{0,28})["`*]*\s*(?::|–|-|=)\s+(\S.*)$/gmu)].map((match) => ({ name: match[1]?.trim() ?? '', about: match[2] ?? '' }))
  if (found.length > 1) return found
  const inline = [...text.matchAll(/(?:^|[.,;:(]\s+)["`]?([\p{L}_]{2,20})["`]?\s*=\s*([^,.;=\n]{2,60})(?=[,.;\n)]|$)/gu)].map((match) => ({ name: match[1] ?? '', about: match[2] ?? '' }))
  return inline.length > 2 ? inline : []
}

function jsonKeys(text: string): Entry[] {
  const braces = /\{[^{}]*\}/.exec(text)?.[0] ?? ''
  const skeleton = [...braces.matchAll(/"([\w][\w -]{0,40})"\s*:\s*("[^"]{0,120}"|[^,}\n]{0,80})/g)].map((match) => ({ name: match[1] ?? '', about: (match[2] ?? '').replace(/["<>]/g, '') }))
  if (skeleton.length > 1) return skeleton
  const bare = /\{\s*(["']?[\w-]+["']?(?:\s*,\s*["']?[\w-]+["']?)+)\s*\}/.exec(text)?.[1]
  if (bare) return splitEntries(bare)
  for (const cue of [...text.matchAll(/\b(?:keys?|fields?|properties|attributes|elements|members|entries)\b/gi), ...text.matchAll(/\bjson(?: (?:object|format|note|record|output|answer))?\b/gi)]) {
    const found = afterOrBefore(text, cue)
    if (found.length > 1) return found.map((entry) => ({ ...entry, name: entry.name.replace(/\s+/g, '_') }))
  }
  return []
}

function tableColumns(instructions: string): Entry[] {
  const text = instructions.replace(/["“]([^"”\n]*\|[^"”\n]*)["”]/g, '$1')
  const row = /\|((?:[^|\n]{1,40}\|){2,})/.exec(text)?.[1]
  if (row) return row.split('|').map((cell) => ({ name: cell.trim(), about: '' })).filter((entry) => entry.name && !/^:?-+:?$/.test(entry.name))
  const counted = [...text.matchAll(/\b(?:(?:first|second|third|fourth|fifth|last) column|column (?:\d|one|two|three|four|five|[a-e])|(?:the )?(?:second|third|fourth|fifth)(?= (?:is|holds|has|gives|shows|for|the)))\s*(?:is|are|:|=|should be|should have|holds?|contains?|has|have|for|shows?|gives?|lists?|-|–|\()\s*(?:the\s+)?([^,;.\n)]{1,50})/gi)].flatMap((match) => splitEntries(match[1] ?? '').slice(0, 1))
  if (counted.length > 1) return counted
  for (const cue of text.matchAll(/\bcolumns?(?: headers?| headings?)?\b|\bheaders?\b|\bheadings?\b/gi)) {
    const found = afterOrBefore(text, cue)
    if (found.length > 1) return found
  }
  for (const cue of text.matchAll(/\b(?:tables?|tabulate|grid|rows?)\b/gi)) {
    const found = afterOrBefore(text, cue)
    if (found.length > 1 && found.every((entry) => entry.name.split(' ').length <= 5)) return found
  }
  return []
}

function headings(text: string): Entry[] {
  const marked = [...text.matchAll(/^#{1,4} (.+)$/gm)].map((match) => ({ name: match[1]?.trim() ?? '', about: '' }))
  if (marked.length > 1) return marked
  for (const cue of text.matchAll(/\b(?:headings?|sections?|parts?|headers?|titles?)\b/gi)) {
    const found = afterOrBefore(text, cue)
    if (found.length > 1) return found
  }
  return []
}

function afterOrBefore(text: string, cue: RegExpMatchArray): Entry[] {
  const at = cue.index ?? 0
  const after = afterCue(text, at + cue[0].length)
  if (after.length > 1) return after
  const before = beforeCue(text.slice(Math.max(0, at - 160), at))
  return before.length > 1 ? before : after
}

/** "with what, when and class as keys": the list ends at the cue and begins after the last connecting word before its first comma. */
function beforeCue(text: string): Entry[] {
  const chunk = (text.split(/[.!?\n](?=\s)/).at(-1) ?? '').replace(/\s*\b(?:as|for|to be|into|in)?(?:\s*\b(?:the|its|your|three|four|five|two|separate))*\s*$/i, '')
  const comma = chunk.search(/,|\band\b/)
  if (comma < 0) return []
  const lead = /^[\s\S]*\b(?:with|having|using|use|are|of|namely|containing|has|have|showing|show|give|giving|put|the)\s/i.exec(chunk.slice(0, comma))?.[0] ?? ''
  return splitEntries(chunk.slice(lead.length))
}

/** The list after a cue may follow a colon, or the colon may come a few words later ("columns for each fact: …"). */
function afterCue(text: string, end: number): Entry[] {
  const colon = /^[^.\n:,("“]{0,60}:/.exec(text.slice(end, end + 80))?.[0]
  const late = colon ? readList(text.slice(end + colon.length, end + 1500)) : []
  return late.length > 1 ? late : readList(text.slice(end, end + 1500))
}

/** Bullets or numbers under a line that ends in a colon. */
function listedAsks(text: string): Entry[] {
  const form = /(?:^|\n)((?:[^\S\n]*[\p{L}][\p{L} ]{1,30}:[^\S\n]*(?:_+|\.{3}|…)?(?:\n|$)){2,})/u.exec(text)?.[1]
  if (form) return form.split('\n').flatMap((line) => splitEntries(line.split(':')[0] ?? ''))
  for (const cue of text.matchAll(/:[^\S\n]*\n(?=\s*(?:[-*•]|\(?\d{1,2}[.)]|\(?[a-c][.)])\s)/g)) {
    const found = listLines(text.slice(cue.index + 2, cue.index + 1500))
    if (found.length > 0) return found
  }
  const numbered = listLines(/(?:^|\n)(\s*\(?1[.)] [\s\S]{0,1200})/.exec(text)?.[1] ?? '')
  if (numbered.length > 1) return numbered
  return [...text.matchAll(/\((?:\d|[a-e])\)\s*([^()\n;]{3,80}?)(?=,?\s*(?:and\s*)?\(|[.;\n]|$)/g)].flatMap((match) => splitEntries(match[1] ?? '').slice(0, 1))
}

/** Write one line for "Change" and one for "Valid from": labels in quotation marks, where nothing else says what to find. */
function quotedLabels(clauses: readonly string[]): Entry[] {
  const found = clauses.filter((clause) => !isFallbackClause(clause)).flatMap((clause) => [...clause.matchAll(/["“]([^"”]{3,40})["”]/g)].map((match) => ({ name: (match[1] ?? '').replace(/[:.…\s]+$/, ''), about: '' })))
  return found.length > 1 ? found : []
}

const wh = '(?:(?:starting|beginning|effective) (?:when|from when|on which date)|from when|by when|since when|(?:from|on|at|as of|by) (?:what|which) (?:date|day|time)|how much|how many|how|what|when|who|whom|whose|why|where|which)'
/** Where an asked question begins: after a mark or a verb of asking; "what" and "from when" nearly anywhere, because they rarely begin a relative clause. */
const questionStart = new RegExp(
  `(?:^|[,;:(]\\s*(?:and\\s+|or\\s+)?|\\band\\s+|\\bor\\s+|\\b(?:me|say|state|answer|find|explain|extract|list|report|give|show|note|identify|establish|know|out|exactly|describe|read|tell|says?|shows?|gives?|tells)\\s+)(?=${wh}\\b)|(?<!\\b(?:only|just|of|with|from|like|than|to|by|for|about|on|in|as|summari[sz]e|do|matter|that|use|keep|is)\\s)(?=\\b(?:what|how much|from when|from (?:what|which) (?:date|day))\\b)`,
  'i',
)
const isAsk = (piece: string) => new RegExp(`^${wh}\\b`, 'i').test(piece)
const askVerbs = /(?:^|[,;:]\s|\b(?:and|then|please|to|must|should|can you|could you|you|also)\s)(?:extract|find|give|tell|list|state|report|show|pull(?: out)?|get|identify|name|provide|quote|return|note|pick(?: out)?|include|capture|record|answer|cover|contain|add|with)\b(?:\s+(?:me|us|only|just|both|out|the following))*[:\s]+/i

/** "State the issue and what they want": the nouns before the first question. */
function nounsBefore(rest: string): Entry[] {
  const first = splitEntries(rest)
  const at = first.findIndex((entry) => isAsk(entry.name))
  return first.slice(0, Math.max(0, at)).filter((entry) => kindOf(entry.name) !== 'what' || /^(?:issue|problem|topic|subject|complaint)$/i.test(entry.name))
}

function asks(spoken: string): Entry[] {
  const clause = withoutMark(spoken)
  const quoted = quotedLabels([clause])
  if (quoted.some((entry) => isAsk(entry.name) || !['what', 'sentence'].includes(kindOf(entry.name)))) return quoted
  const listed = splitEntries(/:\s+(\S.*)$/s.exec(clause)?.[1] ?? '')
  if (listed.length > 1 && listed.some((entry) => isAsk(entry.name) || kindOf(entry.name) !== 'what')) return listed
  const questions = clause
    .split(questionStart)
    .filter((piece) => isAsk(piece))
    .map((piece) => ({ name: piece.replace(/[,;.?].*$/s, '').replace(/\s+(?:and|or)\s*$/, '').replace(/\s+(?:using|in (?:one|two|three|a|at|no|under)|with (?:one|the|a))\b.*$/i, '').trim(), about: '' }))
    .filter((entry) => entry.name && entry.name.length < 90)
  const verb = askVerbs.exec(clause)
  if (questions.length > 0) return [...(verb ? nounsBefore(clause.slice(verb.index + verb[0].length)) : []), ...questions]
  if (!verb) return []
  const nouns = splitEntries(clause.slice(verb.index + verb[0].length).replace(/^[^:,.(]{0,30}:\s+|^(?:in|from|out of|within)\s+(?:this|the|that|these|our|my)\s+\w+\s+/i, ''))
  return nouns.some((entry) => kindOf(entry.name) !== 'what' || /\b(?:changes?|issue|problem|topic|subject|facts?)\b/i.test(entry.name)) ? nouns : []
}
