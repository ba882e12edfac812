import type { Audit } from '#app/platform/audit.server.ts'
import type { Db } from '#db/dialect'
import { activeAsker } from '#db/queries/askers.ts'
import { ensureBudget, releaseAbandoned, reserveBudgets, settleBudgets, type BudgetKey } from '#db/queries/budgets.ts'
import { takeToken } from '#db/queries/rates.ts'
import { recordRun } from '#db/queries/runs.ts'
import type { BudgetHolder, Budgets, Ledger, Licence, People, Rates, RunRecord } from '#sandbox/ports.ts'

/** Everyone is a learner; the other roles are grants. */
export function bindPeople(db: Db, licence: (personId: string, at: Date) => Promise<Licence>): People {
  return {
    licence,
    async find(personId, at) {
      const asker = await activeAsker(db.read, personId, at)
      return asker ? { team: asker.team, roles: ['learner', ...asker.roles] } : null
    },
  }
}

export function bindRates(db: Db): Rates {
  return {
    async take(holder, { capacity, perMinute }, at) {
      const taken = await db.write((tx) => takeToken(tx, { key: `runs:${holder}`, capacity, refillPerMinute: perMinute }, at))
      return taken.allowed ? { taken: true } : { taken: false, retryInMs: taken.retryAfterMs }
    },
  }
}

export function bindBudgets(db: Db): Budgets {
  return {
    async reserve({ runId, holders, amountMicroUsd, at }) {
      const keys = holders.map(keyOf)
      return db.write(async (tx) => {
        let held = await reserveBudgets(tx, { runId, keys, microUsd: amountMicroUsd }, at)
        if (!held.ok && held.leftMicroUsd === null) {
          // The first run of a period opens its rows, as far as the policy gives an allowance.
          for (const holder of holders) if (holder.allowanceMicroUsd !== null) await ensureBudget(tx, keyOf(holder), holder.allowanceMicroUsd, at)
          held = await reserveBudgets(tx, { runId, keys, microUsd: amountMicroUsd }, at)
        }
        if (held.ok) return { kind: 'reserved' }
        const { scope, leftMicroUsd } = held
        return { kind: 'refused', holder: holders.find((each) => keyOf(each).scope === scope)?.holder ?? scope, leftMicroUsd }
      })
    },
  }
}

/** How often the chain is signed. Between two signatures an intruder with the key could rewrite; without it, nowhere. */
const CHECKPOINT_EVERY = 100

export function bindLedger(db: Db, { audit, keepDays, report }: { audit: Audit; keepDays: number; report: (error: unknown) => void }): Ledger {
  return {
    async record(record) {
      const { input, settlement, endedAt } = record
      const messages = keptMessages(record, audit, keepDays)
      const sequence = await db.write(async (tx) => {
        const isNew = await recordRun(tx, { run: runRow(record), messages, decisions: record.decisions.map(({ effects = [], ...decision }) => ({ ...decision, effects })) })
        if (!isNew) throw new Error(`Run ${input.runId} is on record already`)
        await settleBudgets(tx, { runId: input.runId, costMicroUsd: settlement.costMicroUsd }, endedAt)
        return audit.append(tx, { kind: `run.${record.outcome}`, subject: `run:${input.runId}`, body: auditBody(record, messages) }, endedAt)
      })
      if (sequence % CHECKPOINT_EVERY === 0) audit.checkpoint(db, endedAt).catch(report)
    },
  }
}

export async function settleLostRuns(db: Db, audit: Audit, before: Date, at: Date): Promise<number> {
  return db.write(async (tx) => {
    const lost = await releaseAbandoned(tx, before, at)
    for (const runId of lost) await audit.append(tx, { kind: 'run.lost', subject: `run:${runId}`, body: { reason: 'The process ended before the run did.' } }, at)
    return lost.length
  })
}

function runRow({ input, outcome, refusal, dataClass, decisions, settlement, startedAt, endedAt }: RunRecord) {
  const { runId, personId, team, place, placeRef } = input
  const { provider, ...bill } = settlement
  return {
    id: runId,
    personId,
    team,
    place,
    placeRef,
    provider: provider || null,
    dataClass: input.dataClass,
    dataClassFound: dataClass,
    outcome,
    rule: refusal && `${refusal.policy}.${refusal.rule}`,
    reason: refusal && (decisions.at(-1)?.reason ?? null),
    ...bill,
    startedAt,
    settledAt: endedAt,
  }
}

function keptMessages({ messages, answer, endedAt }: RunRecord, audit: Audit, keepDays: number) {
  const keepUntil = new Date(endedAt.getTime() + keepDays * 86_400_000)
  const all = answer === '' ? messages : [...messages, { role: 'assistant' as const, content: answer }]
  return all.map(({ role, content }) => ({ role, body: content, hash: audit.hash(content), keepUntil }))
}

/** What a reviewer would ask about, without a word of the prompt: that stands elsewhere and may be erased. */
function auditBody({ input, refusal, dataClass, decisions, settlement }: RunRecord, messages: readonly { hash: string }[]) {
  return {
    person: input.personId,
    place: input.place,
    placeRef: input.placeRef,
    model: settlement.model,
    dataClass,
    refusal,
    costMicroUsd: settlement.costMicroUsd,
    policyHash: settlement.policyHash,
    messages: messages.map((message) => message.hash),
    decisions: decisions.map(({ policy, outcome, rule }) => `${policy} ${outcome} ${rule}`),
  }
}

function keyOf({ holder, period }: BudgetHolder): BudgetKey {
  const colon = holder.indexOf(':')
  const scope = holder.slice(0, colon)
  if (scope !== 'person' && scope !== 'team' && scope !== 'programme') throw new Error(`No such budget scope: ${scope}`)
  return { scope, subject: holder.slice(colon + 1), period }
}
