import { z } from 'zod'

import { PASSWORD_LENGTH_MAX } from './password-rule.ts'

/** Says what is missing, not what is wrong: whether the pair is right is one answer (sign-in.server.ts). */
export const signInForm = z.object({
  email: z.string().trim().min(1, 'Enter your e-mail address').max(254, 'That is too long for an e-mail address'),
  password: z.string().min(1, 'Enter your password').max(PASSWORD_LENGTH_MAX, 'That is longer than any password here'),
})
