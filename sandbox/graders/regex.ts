import { z } from 'zod'

import { grader } from './grader.ts'

const pattern = z.string().refine((source) => {
  try {
    return Boolean(new RegExp(source, 'u'))
  } catch {
    return false
  }
}, 'must be a regular expression')

/** promptfoo's regex and not-regex. `what` names the form in words, because a pattern teaches nobody. */
export const regex = grader(z.strictObject({ pattern, flags: z.string().regex(/^[imsu]*$/).optional(), not: z.boolean().optional(), what: z.string().optional() }), ({ pattern, flags = 'iu', not = false, what = 'the stated form' }, sample) => {
  const found = new RegExp(pattern, flags.includes('u') ? flags : `${flags}u`).test(sample.answer)
  if (found !== not) return { score: 1, reason: not ? `The answer is free of ${what}.` : `The answer has ${what}.` }
  return { score: 0, reason: not ? `Expected an answer without ${what}; found it.` : `Expected ${what}; the answer does not have it.` }
})
