import { z } from 'zod'

export const starForm = z.object({ starred: z.enum(['on', 'off']), back: z.string().max(500).optional() }).transform(({ starred, back }) => ({ starred: starred === 'on', back }))
