import { z } from 'zod'

export const positionForm = z.object({ block: z.string().max(200), seconds: z.coerce.number().finite().min(0).max(86_400) })
