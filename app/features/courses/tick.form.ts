import { z } from 'zod'

export const tickForm = z.object({ done: z.enum(['on', 'off']), key: z.string().min(8).max(64) })
