import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** Reads the rules of the gateway from a file. The path is a parameter because a bundle, tsx and a test each stand somewhere else. Throws a sentence per fault. */
export function readPolicy(path: string): Policy {
  return parsePolicy(readFileSync(path, 'utf8'))
}

/** The hash stands on every run, so that an auditor can tell which rules held. It covers the file's bytes, comments too: nobody has to argue which change counts. */
export function parsePolicy(source: string): Policy {
  const parsed = policySchema.safeParse(parse(source))
  if (!parsed.success) throw new Error(`The gateway's policy is not valid:\n${z.prettifyError(parsed.error)}`)
  return { ...parsed.data, hash: createHash('sha256').update(source).digest('hex').slice(0, 16) }
}

const dataClass = z.enum(['public', 'internal', 'confidential', 'restricted'])
const microUsd = z.int().nonnegative()

const model = z.strictObject({
  id: z.string().min(1),
  provider: z.string().min(1),
  /** The provider's own name for it. */
  upstream: z.string().min(1),
  label: z.string().min(1),
  /** A practice engine: rules, not an AI model. Open to people without a licence. */
  practice: z.boolean().default(false),
  contextTokens: z.int().positive(),
  inMicroUsdPerMillion: microUsd,
  outMicroUsdPerMillion: microUsd,
  dataClasses: z.array(dataClass).min(1),
  roles: z.union([z.literal('everyone'), z.array(z.string()).min(1)]),
  status: z.enum(['available', 'retired']).default('available'),
  /** Tried in order when this one does not answer. A fallback must itself be allowed for the person and the data class. */
  fallbacks: z.array(z.string()).default([]),
})

const screening = z.strictObject({ warnAt: z.number().min(0).max(1).nullable(), refuseAt: z.number().min(0).max(1).nullable() })
const allowance = z.strictObject({ monthlyMicroUsd: microUsd })

const policySchema = z.strictObject({
  rate: z.strictObject({ capacity: z.int().positive(), perMinute: z.number().positive() }),
  size: z.strictObject({ maxMessages: z.int().positive(), maxCharacters: z.int().positive(), maxAnswerTokens: z.int().positive(), defaultAnswerTokens: z.int().positive() }),
  /** The class a prompt is raised to when it holds this kind of data; `default` for kinds not named. */
  classify: z.strictObject({ default: dataClass, kinds: z.record(z.string(), dataClass) }),
  redact: z.strictObject({ keep: z.array(z.string()), refuse: z.array(z.string()) }),
  screen: z.strictObject({ lab: screening, lesson: screening, playground: screening, range: screening, api: screening }),
  budget: z.strictObject({ person: allowance, team: allowance.nullable(), programme: z.strictObject({ name: z.string(), monthlyMicroUsd: microUsd }).nullable() }),
  provider: z.strictObject({
    firstTokenMs: z.int().positive(),
    silenceMs: z.int().positive(),
    wholeMs: z.int().positive(),
    attempts: z.int().positive(),
    backoffMs: z.int().nonnegative(),
    longestWaitMs: z.int().nonnegative(),
    breaker: z.strictObject({ failures: z.int().positive(), coolOffMs: z.int().positive() }),
  }),
  guard: z.strictObject({ windowCharacters: z.int().positive(), canaries: z.array(z.string().min(8)) }),
  /** Days that the words of a run are kept. */
  record: z.strictObject({ keepDays: z.int().positive() }),
  lessons: z.record(z.string(), z.string().startsWith('/learn/')),
  models: z.array(model).min(1),
})

export type Policy = z.infer<typeof policySchema> & { hash: string }
export type Model = z.infer<typeof model>

/** The path of the lesson that explains a rule of a gate, or else the gate. */
export function lessonOn({ lessons }: Pick<Policy, 'lessons'>, { policy, rule }: { policy: string; rule: string }): string | null {
  return lessons[`${policy}.${rule}`] ?? lessons[policy] ?? null
}
