import type { Span } from '../../ports.ts'
import { besideContext, type Recogniser } from '../recogniser.ts'

/** Keys by their issuers' prefixes, and long random values that a word beside them calls key, token or secret. */
export const apiKey: Recogniser = { hint: /\b(?:sk|rk|pk|whsec|gh[pousr]|github_pat|xox[abeprs]|glpat|npm|pypi|hf|SG|AKIA|ASIA|AIza|ya29|dop_v1|shpat|key|token|secret|bearer|api)/i, find: findKeys }

const prefixed = new RegExp(
  String.raw`(?<![\w])(?:sk-(?:ant-|proj-|or-)?[\w-]{20,}|[sr]k_(?:live|test)_\w{16,}|pk_live_\w{16,}|whsec_\w{20,}|gh[pousr]_\w{30,}|github_pat_\w{30,}|xox[abeprs]-[\w-]{10,}|glpat-[\w-]{20,}|npm_\w{30,}|pypi-[\w-]{40,}|hf_\w{30,}|SG\.[\w-]{16,}\.[\w-]{16,}|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35}|ya29\.[\w-]{30,}|dop_v1_\w{40,}|shpat_\w{20,})(?![\w])`,
  'g',
)
const named = /\b(?:api[\s_-]?key|access[\s_-]?key|secret(?:[\s_-]?key)?|client[\s_-]?secret|auth[\s_-]?token|access[\s_-]?token|bearer|token)\b["']?(?:\s*(?:is|was|:|=|=>)){0,2}\s*["'`]?([A-Za-z0-9][\w+/.~-]{15,}={0,2})/gi

function* findKeys(text: string): Iterable<Span> {
  for (const match of text.matchAll(prefixed)) yield { start: match.index, end: match.index + match[0].length, kind: 'API_KEY' }
  yield* besideContext(text, named, 'API_KEY', looksRandom)
}

/** Digits and letters mixed, with more variety than a word or an identifier has. */
function looksRandom(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  const bits = [...counts.values()].reduce((sum, count) => sum - (count / value.length) * Math.log2(count / value.length), 0)
  return bits >= 3.2
}
