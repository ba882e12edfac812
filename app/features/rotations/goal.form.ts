import { z } from 'zod'

const words = (empty: string, longest: number) => z.string().trim().min(1, empty).max(longest, `Use at most ${longest} characters`)

/** A goal without a measure is a wish. */
export const goalForm = z.object({
  text: words('Write what will be different', 500),
  measure: words('Write how you will know that it is reached', 500),
})

export const goalOutcomeForm = z
  .object({ to: z.enum(['met', 'partly', 'dropped']), reason: z.string().trim().max(1000, 'Use at most 1,000 characters').default('') })
  .check(({ value, issues }) => {
    if (value.to === 'dropped' && value.reason === '') issues.push({ code: 'custom', path: ['reason'], message: 'Say why it is dropped', input: value.reason })
  })

/** Field to its first fault, as forms show them. */
export function faultsOf(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { path, message } of error.issues) faults[String(path[0] ?? '')] ??= message
  return faults
}
