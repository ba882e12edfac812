import { z } from 'zod'

import { wholeNumberOrNone } from '../optional-fields.ts'

const to = wholeNumberOrNone('Enter a whole number, or leave it empty for no limit')

/** What is asked about before it is done. */
export const capacityQuestion = z.object({ pool: z.string().min(1).max(64), to })

export const capacityForm = capacityQuestion.extend({ reason: z.string().trim().max(240, 'Use at most 240 characters').transform((text) => text || null) })

/** A way of taking part that the event did not have yet. */
export const newPoolForm = z.object({ mode: z.enum(['in_person', 'online']), to })
