import { z } from 'zod'

const mode = z.enum(['in_person', 'online'], 'Choose how you will take part')

export const registrationForm = z.object({
  mode,
  accessNeeds: z
    .string()
    .trim()
    .max(1000, 'Use at most 1,000 characters. The organizers answer longer questions by mail.')
    .transform((text) => text || undefined)
    .optional(),
})

export const modeForm = z.object({ to: mode })
