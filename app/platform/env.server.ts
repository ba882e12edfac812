import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** Everything the process reads from its environment, checked once at boot. Each fault is one sentence; see `.env.example`. */
export type Env = z.infer<typeof shape> & { demo: boolean; baseUrl: string; databaseUrl: string; sessionSecret: string; auditKey: string }

type Source = Readonly<Record<string, string | undefined>>

/** Throws an EnvironmentError that lists every fault, so that a person mends them in one go. */
export function readEnv(source: Source): Env {
  const parsed = shape.safeParse(withoutBlanks(source))
  if (!parsed.success) throw new EnvironmentError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  const env = parsed.data
  const demo = env.DEMO ?? env.NODE_ENV !== 'production'
  const faults = demo ? demoFaults(env) : productionFaults(env)
  if (faults.length > 0) throw new EnvironmentError(faults)
  const dataDir = resolve(env.DATA_DIR)
  return {
    ...env,
    DATA_DIR: dataDir,
    demo,
    baseUrl: (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    databaseUrl: env.DATABASE_URL ?? join(dataDir, 'fieldhouse.db'),
    ...inDataDir(dataDir, () => ({
      sessionSecret: env.SESSION_SECRET ?? keptSecret(dataDir, 'session-secret'),
      auditKey: env.AUDIT_KEY ?? keptSecret(dataDir, 'audit-key'),
    })),
  }
}

export class EnvironmentError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  }
}

const flag = z.enum(['0', '1', 'true', 'false'], { error: 'must be 1, 0, true or false' }).transform((value) => value === '1' || value === 'true')
const secret = z.string().min(32, 'must be at least 32 characters; make one with: openssl rand -base64 48')
const address = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })

const shape = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], { error: 'must be production, development or test' }).optional(),
  PORT: z.coerce.number({ error: 'must be a number' }).int('must be a whole number').min(0, 'must be 0 to 65535').max(65535, 'must be 0 to 65535').default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://; leave it out to use SQLite in DATA_DIR').optional(),
  SESSION_SECRET: secret.optional(),
  AUDIT_KEY: secret.optional(),
  BASE_URL: address.optional(),
  DEMO: flag.optional(),
  TRUST_PROXY: z.coerce.number({ error: 'must be the number of proxies in front' }).int().min(0).default(0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SMTP_URL: z.string().regex(/^smtps?:\/\/./, 'must begin with smtp:// or smtps://').refine((value) => URL.canParse(value), 'must be an address such as smtps://user:password@mail.example.com').optional(),
  MAIL_FROM: z.string().regex(/@/, 'must be an address, such as Fieldhouse <fieldhouse@example.com>').default('Fieldhouse <fieldhouse@example.com>'),
  MAIL_PER_MINUTE: z.coerce.number({ error: 'must be a number' }).int('must be a whole number').min(1, 'must be 1 or more').default(600),
  GATEWAY_URL: address.optional(),
  GATEWAY_KEY: z.string().optional(),
  GATEWAY_MODEL: z.string().optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  AZURE_OPENAI_ENDPOINT: address.optional(),
  AZURE_OPENAI_API_KEY: z.string().optional(),
  AZURE_OPENAI_DEPLOYMENT: z.string().optional(),
  AZURE_OPENAI_API_VERSION: z.string().optional(),
})

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/i

/** Demo mode lets anyone sign in by a link, so nothing that looks like production may run with it, and an open network only when it is said. */
function demoFaults(env: z.infer<typeof shape>): string[] {
  return [
    env.NODE_ENV === 'production' && 'DEMO: cannot be on when NODE_ENV is production, because demo mode lets anyone sign in',
    env.BASE_URL?.startsWith('https://') && 'DEMO: cannot be on behind a public https address; set DEMO=0, or leave BASE_URL out',
    env.DEMO === undefined && !LOOPBACK.test(env.HOST) && `HOST: ${env.HOST} lets other machines in, and demo mode lets anyone sign in as anyone; set NODE_ENV=production, or DEMO=1 if this is meant`,
  ].filter((fault) => typeof fault === 'string')
}

function productionFaults(env: z.infer<typeof shape>): string[] {
  return [
    !env.SESSION_SECRET && 'SESSION_SECRET: must be set when DEMO=0; make one with: openssl rand -base64 48',
    !env.AUDIT_KEY && 'AUDIT_KEY: must be set when DEMO=0, and kept apart from the database; make one with: openssl rand -base64 48',
    !env.BASE_URL && 'BASE_URL: must be set when DEMO=0, such as https://fieldhouse.example.com',
    env.SMTP_URL && env.MAIL_FROM.includes('@example.com') && 'MAIL_FROM: must be set when SMTP_URL is, to an address that people may answer to',
  ].filter((fault) => typeof fault === 'string')
}

/** Makes the folder and works in it; says in a sentence when this user may not. */
function inDataDir<T>(dataDir: string, work: () => T): T {
  try {
    mkdirSync(dataDir, { recursive: true })
    return work()
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new EnvironmentError([`DATA_DIR: ${dataDir} cannot be used (${why}). It must be a folder in which this user may write`])
  }
}

/** A demo must survive a restart without asking for secrets, so it makes its own once and keeps them beside the database. */
function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name)
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8')
}

/** An empty line in an .env file means "not set". */
function withoutBlanks(source: Source): Record<string, string> {
  return Object.fromEntries(Object.entries(source).filter((entry): entry is [string, string] => Boolean(entry[1])))
}
