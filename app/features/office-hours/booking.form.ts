import { z } from 'zod'

const words = (limit: number) => z.string().trim().max(limit, `Use at most ${limit} characters`)
/** Made with the page, so that the same form sent twice is one booking. */
const key = z.string().regex(/^[\w-]{8,64}$/).catch(() => crypto.randomUUID())

export const bookingForm = z.object({
  slot: z.string(),
  topic: words(120).min(1, 'Choose what it is about'),
  question: words(4_000).min(1, 'Say in a sentence what you would like to ask'),
  tried: words(4_000),
  key,
})

export const moveForm = z.object({ slot: z.string(), reason: words(500), key })
export const cancellationForm = z.object({ reason: words(500) })

export const outcomeForm = z.object({
  outcome: z.enum(['answered', 'answered_follow_up', 'redirected', 'not_specific', 'unresolved', 'no_show'], { error: 'Choose how it went' }),
  topic: words(120),
  note: words(2_000),
})
