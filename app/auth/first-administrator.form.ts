import { z } from 'zod'

import { passwordFault } from './password-rule.ts'

export const firstAdministratorForm = z
  .object({
    name: z.string().trim().min(1, 'Enter your name').max(120, 'Use at most 120 characters'),
    email: z.string().trim().max(254, 'Use at most 254 characters').pipe(z.email('Enter an e-mail address, such as ada@example.com')),
    password: z.string(),
  })
  .check(({ value, issues }) => {
    const message = passwordFault(value.password, value)
    if (message) issues.push({ code: 'custom', path: ['password'], message, input: value.password })
  })
