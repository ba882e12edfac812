import { z } from 'zod'

import { blocked } from './blocked.ts'
import { calls } from './calls.ts'
import { citesSource } from './cites-source.ts'
import { contains } from './contains.ts'
import type { Grader } from './grader.ts'
import { grounded } from './grounded.ts'
import { jsonSchema } from './json-schema.ts'
import { length } from './length.ts'
import { number } from './number.ts'
import { prompt } from './prompt.ts'
import { regex } from './regex.ts'
import { served } from './served.ts'
import { table } from './table.ts'

/** Every pure grader by its kind. Rubric judges are not here: they are advisory and need a model. */
export const graders: Readonly<Record<string, Grader>> = { contains, regex, number, length, table, 'json-schema': jsonSchema, grounded, 'cites-source': citesSource, prompt, blocked, served, calls }

/** Arguments that every kind takes: the cases it judges, other arguments for one case, and the share of cases that must pass. */
const everyKind = { cases: z.array(z.string()).optional(), byCase: z.record(z.string(), z.record(z.string(), z.unknown())).optional(), share: z.number().min(0).max(1).optional() }

/** What an author may write under `args`, by kind; arguments for one case are checked against the same shape. */
export const graderArgs: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  Object.entries(graders).map(([kind, { args }]) => [
    kind,
    z.strictObject({ ...args.partial().shape, ...everyKind }).superRefine((written, context) => {
      const { own, byCase } = splitArgs(written)
      const variants: [string[], Record<string, unknown>][] = Object.keys(byCase).length > 0 ? Object.entries(byCase).map(([id, extra]) => [['byCase', id], { ...own, ...extra }]) : [[[], own]]
      for (const [path, variant] of variants) for (const issue of args.safeParse(variant).error?.issues ?? []) context.addIssue({ code: 'custom', message: issue.message, path: [...path, ...issue.path] })
    }),
  ]),
)

const everyKindSchema = z.object(everyKind)

/** A grader's arguments as written: what is meant for every kind apart from what is its own. */
export function splitArgs(written: Readonly<Record<string, unknown>>): { only: readonly string[] | undefined; byCase: Readonly<Record<string, Record<string, unknown>>>; share: number; own: Record<string, unknown> } {
  const { cases: only, byCase = {}, share = 1 } = everyKindSchema.parse(written)
  return { only, byCase, share, own: Object.fromEntries(Object.entries(written).filter(([key]) => !(key in everyKind))) }
}
