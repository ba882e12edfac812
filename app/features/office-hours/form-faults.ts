import type { z } from 'zod'

/** The first thing that is wrong with each field, by the field's name. */
export function faultsOf(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { path, message } of error.issues) faults[path.join('.')] ??= message
  return faults
}

/** What was typed, by field; a file is nothing. The last of several values counts. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']))
}
