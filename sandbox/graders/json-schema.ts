import { z } from 'zod'

import { findJson } from '../text/json.ts'
import { grader } from './grader.ts'

/** The answer holds JSON that meets a JSON Schema (promptfoo's is-json, and contains-json where words stand around it). */
export const jsonSchema = grader(
  z.strictObject({
    schema: z.record(z.string(), z.unknown()).refine((schema) => readable(schema), 'must be a JSON Schema'),
    /** Nothing may stand around the JSON. */
    alone: z.boolean().optional(),
  }),
  ({ schema, alone = false }, sample) => {
    const value = findJson(sample.answer)
    if (value === undefined) return { score: 0, reason: 'Expected JSON; the answer has none that can be read.' }
    if (alone && !/^\s*(?:```(?:json)?\s*)?[[{][\s\S]*[\]}]\s*(?:```)?\s*$/.test(sample.answer)) return { score: 0, reason: 'Expected JSON and nothing else; there are words around it.' }
    const result = z.fromJSONSchema(schema).safeParse(value)
    if (result.success) return { score: 1, reason: 'The JSON has the keys and types that were asked for.' }
    return { score: 0, reason: result.error.issues.slice(0, 3).map(inWords).join(' ') }
  },
)

/** Names keys, never values: on a hidden case those are hidden too. */
function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `Found keys that were not asked for: ${issue.keys.slice(0, 5).map((key) => key.slice(0, 30)).join(', ')}.`
  const key = issue.path.map(String).join('.') || 'the JSON'
  if (issue.code === 'invalid_type') return `Expected “${key}” to be there as ${issue.expected}.`
  if (issue.code === 'too_small') return `Expected more in “${key}”.`
  return `“${key}” is not as asked for.`
}

function readable(schema: Record<string, unknown>): boolean {
  try {
    return Boolean(z.fromJSONSchema(schema))
  } catch {
    return false
  }
}
