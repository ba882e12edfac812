import { bigint, id, index, instant, integer, json, primaryKey, real, ref, table, text, unique } from '#db/dialect'
import { people } from './people.ts'

/** One prompt run, refused ones included. */
export const runs = table(
  'runs',
  {
    id: id(),
    personId: ref(() => people.id).notNull(),
    team: text(),
    place: text().notNull(),
    placeRef: text(),
    model: text().notNull(),
    provider: text(),
    /** As declared by the person, and as raised by what was found. */
    dataClass: text().notNull(),
    dataClassFound: text().notNull(),
    outcome: text().$type<'answered' | 'cut' | 'stopped' | 'refused' | 'failed'>().notNull(),
    /** Of the decision that refused, or the provider's trouble in words. */
    rule: text(),
    reason: text(),
    tokensIn: integer().notNull(),
    tokensOut: integer().notNull(),
    costMicroUsd: bigint().notNull(),
    firstTokenMs: real(),
    totalMs: real().notNull(),
    policyHash: text().notNull(),
    startedAt: instant().notNull(),
    settledAt: instant().notNull(),
  },
  (t) => [index('runs_person_started').on(t.personId, t.startedAt), index('runs_started').on(t.startedAt)],
)

/** The words of a run, after redaction. Erasing empties the body; the hash stays, and with it the audit chain. */
export const runMessages = table(
  'run_messages',
  {
    runId: ref(() => runs.id).notNull(),
    position: integer().notNull(),
    role: text().$type<'system' | 'user' | 'assistant'>().notNull(),
    hash: text().notNull(),
    body: text(),
    keepUntil: instant().notNull(),
    /** Why the words are kept beyond that. */
    holdReason: text(),
    erasedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.position] }), index('run_messages_hash').on(t.hash), index('run_messages_keep').on(t.keepUntil)],
)

export const runDecisions = table(
  'run_decisions',
  {
    runId: ref(() => runs.id).notNull(),
    seq: integer().notNull(),
    policy: text().notNull(),
    outcome: text().$type<'allow' | 'change' | 'warn' | 'refuse'>().notNull(),
    rule: text().notNull(),
    reason: text().notNull(),
    effects: json<readonly { kind: string; placeholder?: string; count?: number }[]>().notNull(),
    tookMs: real().notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.seq] })],
)

/** "This refusal was wrong", read by a governance reviewer. One per run. */
export const runAppeals = table('run_appeals', {
  runId: ref(() => runs.id).primaryKey(),
  personId: ref(() => people.id).notNull(),
  words: text().notNull(),
  at: instant().notNull(),
  decidedBy: ref(() => people.id),
  decidedAt: instant(),
  decision: text().$type<'upheld' | 'overturned'>(),
  answer: text(),
})

export type BudgetScope = 'person' | 'team' | 'programme'

/** What may be spent in a period. No row, no run. */
export const budgets = table(
  'budgets',
  {
    id: id(),
    scope: text().$type<BudgetScope>().notNull(),
    subject: text().notNull(),
    /** A month, YYYY-MM. */
    period: text().notNull(),
    limitMicroUsd: bigint().notNull(),
    reservedMicroUsd: bigint().notNull(),
    spentMicroUsd: bigint().notNull(),
  },
  (t) => [unique('budgets_subject').on(t.scope, t.subject, t.period)],
)

/** A run's hold on a budget. Open ones of a process that died are released by their age. */
export const budgetReservations = table(
  'budget_reservations',
  {
    /** Not a reference: the run is recorded when it ends. */
    runId: text().notNull(),
    budgetId: ref(() => budgets.id).notNull(),
    microUsd: bigint().notNull(),
    at: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.budgetId] }), index('budget_reservations_open').on(t.settledAt, t.at)],
)
