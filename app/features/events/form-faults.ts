import type { ZodError } from 'zod'

/** Field to what is wrong with it; of several faults the first, which is the one to mend first. */
export function formFaults(error: ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map(({ path, message }): [string, string] => [String(path[0] ?? ''), message]).reverse())
}

/** What was typed, to be shown again. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
