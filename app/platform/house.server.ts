import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

import { demoSignInLinks } from '#app/auth/demo.server.ts'
import { firstAdministratorLink } from '#app/auth/first-administrator.server.ts'
import { publishContent } from '#app/features/courses/publish-content.server.ts'
import { expireOffers } from '#app/features/events/expire-offers.server.ts'
import { tellDue } from '#app/features/events/tell-later.server.ts'
import { RunLogs } from '#app/features/labs/run-log.ts'
import { drainOutbox } from '#app/features/outbox/drain-outbox.server.ts'
import { advanceAssignments } from '#app/features/rotations/advance-assignments.server.ts'
import { connect, type Db } from '#db/dialect'
import { migrate } from '#db/migrate.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { type Audit, createAudit } from './audit.server.ts'
import { catalogue, loadCatalogue } from './catalogue.server.ts'
import type { Env } from './env.server.ts'
import { inWordsWhenFull } from './full-disk.server.ts'
import { gatewayFaults } from './gateway-faults.server.ts'
import { licence } from './licence.server.ts'
import { createSandbox, type Sandbox } from './sandbox.server.ts'
import type { Post } from './mail.server.ts'
import { postOf } from './post.server.ts'
import { type Round, startRounds } from './rounds.server.ts'
import { LONGEST_RUN_MS } from './standing/lab-attempt.ts'
import { settleLost, sweep } from './sweeps.server.ts'
import { providersOf } from './providers.server.ts'

/** What the whole process shares: one environment, one database, one gateway, one audit chain. */
export type House = { env: Env; db: Db; startedAt: Date; audit: Audit; sandbox: Sandbox; runLogs: RunLogs; mailGoesTo: string | null; stopRounds: () => Promise<void>; signInLinks: { name: string; is: string; path: string }[]; firstAdministratorLink: string | null }

/** The open house. Routes and guards read it; everything below them takes `db` as an argument. */
export function house(): House {
  if (!holder.opened) throw new Error('The house is not open yet: openHouse() runs first, at boot.')
  return holder.opened
}

/** Everything that must be true before the first request. Each step is told in one line; a fault is thrown with a sentence. */
export async function openHouse(env: Env, { cataloguePath, step }: { cataloguePath: string; step: (sentence: string) => void }): Promise<House> {
  const startedAt = new Date()
  const db = inWordsWhenFull(await connect({ url: env.databaseUrl }))
  const { applied } = await migrate(db)
  step(applied > 0 ? `Database ready (${db.engine}, ${applied} ${applied === 1 ? 'migration' : 'migrations'} applied)` : `Database ready (${db.engine})`)
  const audit = createAudit({ auditKey: env.auditKey, checkpointFile: join(env.DATA_DIR, 'audit-checkpoints.jsonl') })
  await loadCatalogue(cataloguePath)
  const published = await publishContent({ db, audit }, catalogue().courses, startedAt)
  step(published.changed.length > 0 ? `Content published (${published.changed.length} ${published.changed.length === 1 ? 'course' : 'courses'} changed)` : 'Content ready')
  if (env.demo && (await seedDemo(db, startedAt))) step('Demo people added')
  const post = postOf(env)
  step(`Mail goes to ${post?.to ?? 'nobody yet: it waits in the outbox until SMTP_URL is set'}`)
  const sandbox = createSandbox({ db, audit, policyPath: POLICY, providers: providersOf(env), licence: (personId, at) => licence(db, personId, at), ...gatewayFaults() })
  // What began before this process and has no end was lost with the process that ran it; on PostgreSQL another one may still be running it.
  await settleLost(db, { ...sandbox, longestRunMs: db.engine === 'sqlite' ? 0 : LONGEST_RUN_MS }, startedAt)
  holder.opened = {
    env,
    db,
    startedAt,
    audit,
    sandbox,
    runLogs: new RunLogs(),
    mailGoesTo: post?.to ?? null,
    stopRounds: startRounds(roundsOf({ db, env, sandbox }, post)),
    signInLinks: env.demo ? demoSignInLinks() : [],
    firstAdministratorLink: env.demo ? null : await firstAdministratorLink(db, startedAt),
  }
  return holder.opened
}

function roundsOf({ db, env, sandbox }: Pick<House, 'db' | 'env' | 'sandbox'>, post: Post | undefined): Round[] {
  const drain = post && { db, post, by: randomUUID(), perMinute: env.MAIL_PER_MINUTE, origin: env.baseUrl }
  return [
    { name: 'erase what is past its time', everyMs: 3_600_000, run: (at) => sweep(db, sandbox, at) },
    { name: 'move rotations on', everyMs: 3_600_000, run: (at) => advanceAssignments(db, at) },
    { name: 'end offers that nobody took', everyMs: 60_000, run: (at) => expireOffers(db, at) },
    { name: 'tell people of events that changed', everyMs: 60_000, run: (at) => tellDue(db, at) },
    ...(drain ? [{ name: 'send mail', everyMs: 1_000, run: (at: Date, stop: AbortSignal) => drainOutbox({ ...drain, stop }, at) }] : []),
  ]
}

/** Relative to where the process was started: the root of the repository. */
const POLICY = 'sandbox/gateway/policy.yaml'

/** On the global object, because in development the server and the pages are loaded as two copies of this module. */
const holder = ((globalThis as { [key: symbol]: unknown })[Symbol.for('fieldhouse.house')] ??= {}) as { opened?: House }
