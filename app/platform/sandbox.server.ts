import { setTimeout as wait } from 'node:timers/promises'
import type { Audit } from '#app/platform/audit.server.ts'
import { bindBudgets, bindLedger, bindPeople, bindRates, settleLostRuns } from '#app/platform/sandbox-ports.server.ts'
import type { Db } from '#db/dialect'
import { scoreInjection } from '#sandbox/detect/injection/injection.ts'
import { findSensitive } from '#sandbox/detect/sensitive.ts'
import { Breakers } from '#sandbox/gateway/breakers.ts'
import { lessonOn, readPolicy, type Model } from '#sandbox/gateway/policy.ts'
import { connectProviders, offeredModels, type ProviderConfig } from '#sandbox/gateway/registry.ts'
import type { Licence, Ports, ProviderWatch } from '#sandbox/ports.ts'
import { run } from '#sandbox/run.ts'
import type { Decision, RunEvent, RunInput } from '#sandbox/types.ts'

export type Sandbox = {
  /** One prompt through the gateway. See `run` for when it ends; `stop` ends it early. */
  runPrompt(input: RunInput, stop?: AbortSignal): AsyncIterable<RunEvent>
  models: readonly Model[]
  policyHash: string
  /** How many days the words of a run are kept. */
  keepDays: number
  /** The path of the lesson that explains a decision. */
  lessonOn: (decision: Pick<Decision, 'policy' | 'rule'>) => string | null
  /** Settles runs that began before then and whose process died: what they held is given back, and each gets its audit entry. At boot. Returns how many. */
  settleLostRuns(before: Date, at: Date): Promise<number>
}

export type SandboxSetup = {
  db: Db
  audit: Audit
  /** The file is read once, at boot, from where the process finds it: a bundle, tsx and a test each stand somewhere else. */
  policyPath: string
  providers: ProviderConfig
  licence: (personId: string, at: Date) => Promise<Licence>
  watch: ProviderWatch
  report: (error: unknown) => void
}

/** The gateway over the real database. One per process, because breakers remember. */
export function createSandbox({ db, audit, policyPath, providers: config, licence, watch, report }: SandboxSetup): Sandbox {
  const policy = readPolicy(policyPath)
  const providers = connectProviders(config)
  const ports: Ports = {
    clock: { now: () => new Date(), ms: () => performance.now(), wait: (ms, signal) => wait(ms, undefined, { signal }) },
    people: bindPeople(db, licence),
    rates: bindRates(db),
    budgets: bindBudgets(db),
    ledger: bindLedger(db, { audit, keepDays: policy.record.keepDays, report }),
    detectors: { sensitive: findSensitive, injection: scoreInjection },
    providers,
    policy,
    breakers: new Breakers(),
    watch,
    report,
  }
  return { runPrompt: (input, stop) => run(input, ports, stop), models: offeredModels(policy, providers), policyHash: policy.hash, keepDays: policy.record.keepDays, lessonOn: (decision) => lessonOn(policy, decision), settleLostRuns: (before, at) => settleLostRuns(db, audit, before, at) }
}
