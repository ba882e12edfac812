import { z } from 'zod'

/** One scan, from a camera or from a hand. The id is made where it is scanned, so that a repeated request is the same scan. */
export const scanForm = z.object({
  id: z.uuid('Load the page again, then scan once more.'),
  gate: z.string().max(64).optional(),
  type: z.enum(['entry', 'exit']).default('entry'),
  text: z.string().trim().min(1, 'Type the code from the ticket').max(400, 'That is longer than any ticket code'),
})
