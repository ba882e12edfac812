import { findDates, sameDate } from '../../text/dates.ts'
import { countWords, overlap, topics } from '../../text/fold.ts'
import { findNumbers } from '../../text/numbers.ts'
import { sentences } from '../../text/sentences.ts'
import type { Field } from '../brief/fields.ts'
import type { Block } from '../split.ts'
import type { Part, Work } from '../work.ts'

/** Each claim of a draft against the sentences of a source. Without the two verdicts in the prompt, everything "looks good". */
export function check({ brief, blocks }: Work): Part {
  const { source, draft } = roles(blocks, brief.text)
  const claims = sentences(draft).filter((line) => countWords(line) > 2 && !/^(?:dear|hello|hi|kind regards|best regards|yours)\b/i.test(line)).slice(0, 60)
  const verdicts = readVerdicts(brief.text)
  if (brief.format.shape === 'plain' && !verdicts.no) return { kind: 'exact', text: 'Looks good. The draft reads well and nothing stands out.' }
  const lines = sentences(source).slice(0, 400)
  const asked = withClaims(brief.fields, verdicts.no !== null)
  const columns = assign(asked)
  const rows = claims.map((claim) => {
    const support = supportFor(claim, lines)
    const verdict = verdicts.no ? (support.holds ? (verdicts.yes ?? 'supported') : verdicts.no) : 'Looks good'
    const evidence = support.holds || !verdicts.no ? (support.line ?? '') : (brief.fallbacks.find((words) => words !== verdicts.no && words !== verdicts.yes) ?? 'none')
    return columns.map((role) => (role === 'claim' ? claim : role === 'verdict' ? verdict : role === 'evidence' ? evidence : (brief.fallback ?? '')))
  })
  return { kind: 'table', columns: asked.map((field) => field.label), rows }
}

/** A table of claims needs the claim, and the verdict where two verdicts were named, whatever else was listed. */
function withClaims(fields: readonly Field[], judged: boolean): readonly Field[] {
  if (fields.length < 2) return defaults
  const roles = assign(fields)
  const [claim, verdict] = defaults
  return [...(roles.includes('claim') || !claim ? [] : [claim]), ...fields, ...(!judged || roles.includes('verdict') || !verdict ? [] : [verdict])]
}

const defaults: Field[] = ['claim', 'verdict', 'supporting sentence'].map((label) => ({ label, kind: 'what', words: new Set() }))

/** A claim holds when one sentence says it: most of its words, every number and date, and the same "not". */
function supportFor(claim: string, lines: readonly string[]): { line: string | null; holds: boolean } {
  const words = topics(claim)
  let found: string | null = null
  let top = 0
  for (const line of lines) {
    const share = overlap(words, topics(line)) / Math.max(1, words.size)
    if (share > top) {
      top = share
      found = line
    }
  }
  return { line: found, holds: found !== null && top >= 0.85 && figuresAgree(claim, found) && negated(claim) === negated(found) }
}

function figuresAgree(claim: string, line: string): boolean {
  const numbers = findNumbers(line)
  const dates = findDates(line)
  return findNumbers(claim).every((one) => numbers.some((other) => other.value === one.value)) && findDates(claim).every((one) => dates.some((other) => sameDate(one, other)))
}

const negated = (line: string) => /\b(?:not|no|never|without|cannot|\w+n['’]t)\b/i.test(line)

/** Which block is the source: "against the source", else by the blocks' names, else the longer one. */
function roles(blocks: readonly Block[], text: string): { source: string; draft: string } {
  const [first, second] = blocks
  if (!first || !second) return { source: first?.text ?? '', draft: first?.text ?? '' }
  const named = (pattern: RegExp) => blocks.find((block) => pattern.test(block.name))
  const against = /\b(?:against|with|to|from|in|by) (?:the |<)?([a-z]+)>?/gi
  const stated = [...text.matchAll(against)].map((match) => blocks.find((block) => block.name === match[1]?.toLowerCase())).find((block) => block && /source|polic|notice|fact|original|reference|a$/i.test(block.name))
  const source = named(/source|polic|notice|fact|original|reference|guide|handbook|terms|proposal|sheet/i) ?? stated ?? (first.text.length >= second.text.length ? first : second)
  const draft = named(/draft|reply|claim|answer|letter|e-?mail|response|statement|checklist|questions|criteria/i)
  return { source: source.text, draft: (draft && draft !== source ? draft : blocks.find((block) => block !== source))?.text ?? '' }
}

/** The two verdicts as the learner words them: a quoted pair, or the usual words. */
function readVerdicts(text: string): { yes: string | null; no: string | null } {
  const quoted = [...text.matchAll(/["“‘'`]([\p{L} -]{2,24})["”’'`]/gu)].map((match) => match[1]?.trim() ?? '')
  const negative = /^(?:no\b|not\b|un|false|wrong|incorrect|missing|contradict|none\b)/i
  const pair = /\b(?:supported|backed|confirmed|verified|yes|true|correct)["”']?\s*(?:,|or|\/|and|\|)\s*(?:or )?["“']?(no support|not supported|unsupported|no evidence|not found|unverified|unconfirmed|false|no\b|incorrect)/i.exec(text)?.[1]
  const known = pair ?? /\b(no support|not supported|unsupported|no evidence|not found|unverified|not backed|unconfirmed|contradicted)\b/i.exec(text)?.[1] ?? null
  const isPair = quoted.some((word) => /^met$/i.test(word))
  const no = quoted.find((word) => negative.test(word) && (isPair || !/^(?:none|not stated|n\/a)$/i.test(word))) ?? known
  const yes = quoted.find((word) => /^(?:met$|supported|confirmed|verified|correct|true|yes|ok|backed|found)/i.test(word)) ?? /(?<!\b(?:not|un|no)[ -]?)\b(supported|verified|confirmed|backed)\b(?=\s*(?:,|or\b|\/|and\b|if|when|where|\)|\.))/i.exec(text)?.[1]?.toLowerCase() ?? null
  return { yes, no }
}

type Role = 'claim' | 'verdict' | 'evidence' | 'other'

function assign(fields: readonly Field[]): Role[] {
  const roles: Role[] = fields.map(({ label }) => {
    if (/\b(?:verdict|status|result|judg\w*|outcome|rating|finding|assessment|decision|supported\??|yes|ok)\b/i.test(label)) return 'verdict'
    if (/\b(?:evidence|supporting|support|source|quote|proof|reference|backing|passage|found|basis)\b/i.test(label)) return 'evidence'
    if (/\b(?:claims?|statements?|assertions?|draft|says|what)\b/i.test(label)) return 'claim'
    return 'other'
  })
  for (const role of ['claim', 'verdict', 'evidence'] as const) if (!roles.includes(role) && roles.includes('other')) roles[roles.indexOf('other')] = role
  return roles
}
