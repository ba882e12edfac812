import { z } from 'zod'

export const forcedSeatForm = z.object({
  person: z.string('Choose who gets the place').min(1, 'Choose who gets the place').max(64),
  mode: z.enum(['in_person', 'online'], 'Choose how they take part'),
  reason: z.string().trim().min(1, 'Say why').max(240, 'Use at most 240 characters'),
})
