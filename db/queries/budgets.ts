import { and, eq, isNull, lt, lte, sql } from 'drizzle-orm'
import { placeholders, prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { budgetReservations, budgets, type BudgetScope } from '../schema/sandbox.ts'

export type Budget = typeof budgets.$inferSelect
/** Whose money, and of which month (YYYY-MM). */
export type BudgetKey = { scope: BudgetScope; subject: string; period: string }

/** Makes the row if it is missing; a limit that was set before stays. Returns whether it was new. */
export async function ensureBudget(tx: Tx, key: BudgetKey, limitMicroUsd: number, at: Date): Promise<boolean> {
  const row = { ...key, id: newId(at), limitMicroUsd, reservedMicroUsd: 0, spentMicroUsd: 0 }
  return (await tx.insert(budgets).values(row).onConflictDoNothing().returning({ id: budgets.id })).length > 0
}

export async function setBudgetLimit(tx: Tx, key: BudgetKey, limitMicroUsd: number): Promise<void> {
  await tx.update(budgets).set({ limitMicroUsd }).where(ofKey(key))
}

const byKey = prepared((db) =>
  db
    .select()
    .from(budgets)
    .where(ofPlaceholders()),
)

export async function budgetOf(db: Reader, key: BudgetKey): Promise<Budget | undefined> {
  return (await byKey(db, key))[0]
}

const holdOn = prepared((db) =>
  db
    .update(budgets)
    .set({ reservedMicroUsd: sql`${budgets.reservedMicroUsd} + ${sql.placeholder('microUsd')}` })
    .where(and(ofPlaceholders(), lte(sql`${budgets.spentMicroUsd} + ${budgets.reservedMicroUsd} + ${sql.placeholder('microUsd')}`, budgets.limitMicroUsd)))
    .returning({ id: budgets.id }),
)

const noteHold = prepared((db) =>
  db
    .insert(budgetReservations)
    .values(placeholders('runId', 'budgetId', 'microUsd', 'at'))
    .returning({ runId: budgetReservations.runId }),
)

const endHolds = prepared((db) =>
  db
    .update(budgetReservations)
    .set({ settledAt: sql`${sql.param(sql.placeholder('at'), budgetReservations.settledAt)}` })
    .where(and(eq(budgetReservations.runId, sql.placeholder('runId')), isNull(budgetReservations.settledAt)))
    .returning({ budgetId: budgetReservations.budgetId, microUsd: budgetReservations.microUsd }),
)

const giveBack = prepared((db) =>
  db
    .update(budgets)
    .set({ reservedMicroUsd: sql`${budgets.reservedMicroUsd} - ${sql.placeholder('heldMicroUsd')}`, spentMicroUsd: sql`${budgets.spentMicroUsd} + ${sql.placeholder('costMicroUsd')}` })
    .where(eq(budgets.id, sql.placeholder('budgetId')))
    .returning({ id: budgets.id }),
)

export type Reservation = { ok: true } | { ok: false; scope: BudgetScope; leftMicroUsd: number | null }

/**
 * Holds the estimate on every budget named, or on none and says which one had too little (`leftMicroUsd` null: it does not exist).
 * Each is one guarded update, so parallel runs cannot overdraw. Always in the same order, so two runs cannot wait for each other.
 */
export async function reserveBudgets(tx: Tx, { runId, keys, microUsd }: { runId: string; keys: readonly BudgetKey[]; microUsd: number }, at: Date): Promise<Reservation> {
  const held: string[] = []
  for (const key of inOneOrder(keys)) {
    const [budget] = await holdOn(tx, { ...key, microUsd })
    if (!budget) {
      for (const budgetId of held) await giveBack(tx, { budgetId, heldMicroUsd: microUsd, costMicroUsd: 0 })
      const empty = await budgetOf(tx, key)
      return { ok: false, scope: key.scope, leftMicroUsd: empty ? Math.max(0, empty.limitMicroUsd - empty.spentMicroUsd - empty.reservedMicroUsd) : null }
    }
    held.push(budget.id)
  }
  for (const budgetId of held) await noteHold(tx, { runId, budgetId, microUsd, at })
  return { ok: true }
}

/** Turns what the run held into what it cost; a run that cost nothing gives all back. Twice is once. */
export async function settleBudgets(tx: Tx, { runId, costMicroUsd }: { runId: string; costMicroUsd: number }, at: Date): Promise<void> {
  const open = await endHolds(tx, { runId, at })
  for (const { budgetId, microUsd } of [...open].sort((a, b) => (a.budgetId < b.budgetId ? -1 : 1))) await giveBack(tx, { budgetId, heldMicroUsd: microUsd, costMicroUsd })
}

/** Gives back what runs still hold that began before then: their process died. Returns those runs. */
export async function releaseAbandoned(tx: Tx, before: Date, at: Date): Promise<string[]> {
  const abandoned = await tx
    .update(budgetReservations)
    .set({ settledAt: at })
    .where(and(isNull(budgetReservations.settledAt), lt(budgetReservations.at, before)))
    .returning({ runId: budgetReservations.runId, budgetId: budgetReservations.budgetId, microUsd: budgetReservations.microUsd })
  for (const { budgetId, microUsd } of abandoned) await giveBack(tx, { budgetId, heldMicroUsd: microUsd, costMicroUsd: 0 })
  return [...new Set(abandoned.map((hold) => hold.runId))].sort()
}

function ofKey({ scope, subject, period }: BudgetKey) {
  return and(eq(budgets.scope, scope), eq(budgets.subject, subject), eq(budgets.period, period))
}

function ofPlaceholders() {
  return and(eq(budgets.scope, sql.placeholder('scope')), eq(budgets.subject, sql.placeholder('subject')), eq(budgets.period, sql.placeholder('period')))
}

function inOneOrder(keys: readonly BudgetKey[]): BudgetKey[] {
  return [...keys].sort((a, b) => (`${a.scope} ${a.subject} ${a.period}` < `${b.scope} ${b.subject} ${b.period}` ? -1 : 1))
}
