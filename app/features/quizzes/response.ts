import type { Response } from './scoring.ts'

const MOST_PARTS = 50
const LONGEST_PART = 2000

/** An answer as it came from a form, cut to what an answer can be; null when it is not one at all. */
export function asResponse(value: unknown): Response | null {
  if (!Array.isArray(value) || value.length > MOST_PARTS) return null
  return value.every((part): part is string => typeof part === 'string' && part.length <= LONGEST_PART) ? value : null
}
