import { z } from 'zod'

const LONGEST = 20_000

export const reviewKind = z.enum(['start', 'mid', 'end'])

export const reviewPartForm = z.object({
  part: z.enum(['member', 'mentor']),
  revision: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  text: z.string().trim().min(1, 'Write your part before you save it').max(LONGEST, `Use at most ${LONGEST.toLocaleString('en')} characters`),
})

export const signatureForm = z.object({ role: z.enum(['member', 'mentor', 'host_manager']), seen: z.string().max(64) })

export const waiverForm = z.object({ reason: z.string().trim().min(1, 'Say why the review is waived').max(1000, 'Use at most 1,000 characters') })
