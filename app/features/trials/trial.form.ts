import { z } from 'zod'

const LONGEST_PROMPT = 12_000

export const trialForm = z
  .object({
    course: z.string(),
    lesson: z.string(),
    part: z.string(),
    key: z.string().min(8).max(64),
    prompt: z.string().trim().min(1, 'There is no prompt yet. Write one, then run it.').max(LONGEST_PROMPT, `The prompt is longer than ${LONGEST_PROMPT.toLocaleString('en-GB')} characters. Shorten it and run it again.`),
  })
