import { and, asc, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { placeholders, prepared, type Reader, type Tx } from '#db/dialect'
import { runAppeals, runDecisions, runMessages, runs } from '../schema/sandbox.ts'

export type Run = typeof runs.$inferSelect
type RunMessage = typeof runMessages.$inferSelect
export type RunDecision = typeof runDecisions.$inferSelect
type RunAppeal = typeof runAppeals.$inferSelect
export type RunRecord = {
  run: Run
  messages: readonly Pick<RunMessage, 'role' | 'hash' | 'body' | 'keepUntil'>[]
  decisions: readonly Omit<RunDecision, 'runId' | 'seq'>[]
}

/** The run with its words and every decision. Returns false when it was recorded before. */
export async function recordRun(tx: Tx, { run, messages, decisions }: RunRecord): Promise<boolean> {
  if ((await insertRun(tx, run)).length === 0) return false
  for (const [position, message] of messages.entries()) await insertMessage(tx, { ...message, runId: run.id, position })
  for (const [seq, decision] of decisions.entries()) await insertDecision(tx, { ...decision, runId: run.id, seq })
  return true
}

const runValues = placeholders(
  'id', 'personId', 'team', 'place', 'placeRef', 'model', 'provider', 'dataClass', 'dataClassFound', 'outcome', 'rule', 'reason',
  'tokensIn', 'tokensOut', 'costMicroUsd', 'firstTokenMs', 'totalMs', 'policyHash', 'startedAt', 'settledAt',
)
const insertRun = prepared((db) => db.insert(runs).values(runValues).onConflictDoNothing().returning({ id: runs.id }))

const messageValues = placeholders('runId', 'position', 'role', 'hash', 'body', 'keepUntil')
const insertMessage = prepared((db) => db.insert(runMessages).values(messageValues).returning({ position: runMessages.position }))

const decisionValues = placeholders('runId', 'seq', 'policy', 'outcome', 'rule', 'reason', 'effects', 'tookMs')
const insertDecision = prepared((db) => db.insert(runDecisions).values(decisionValues).returning({ seq: runDecisions.seq }))

const byId = prepared((db) =>
  db
    .select()
    .from(runs)
    .where(and(eq(runs.id, sql.placeholder('runId')), eq(runs.personId, sql.placeholder('personId')))),
)

/** The person's own run. */
export async function runById(db: Reader, { runId, personId }: { runId: string; personId: string }): Promise<Run | undefined> {
  return (await byId(db, { runId, personId }))[0]
}

/** The person's runs, the newest first. */
export async function runsOf(db: Reader, personId: string, limit: number): Promise<Run[]> {
  return db.select().from(runs).where(eq(runs.personId, personId)).orderBy(desc(runs.startedAt), desc(runs.id)).limit(limit)
}

const messagesIn = prepared((db) => db.select().from(runMessages).where(eq(runMessages.runId, sql.placeholder('runId'))).orderBy(asc(runMessages.position)))
const decisionsIn = prepared((db) => db.select().from(runDecisions).where(eq(runDecisions.runId, sql.placeholder('runId'))).orderBy(asc(runDecisions.seq)))

/** In the order in which they were sent; the answer is last. */
export async function messagesOf(db: Reader, runId: string): Promise<RunMessage[]> {
  return messagesIn(db, { runId })
}

/** In the order in which they were made. */
export async function decisionsOf(db: Reader, runId: string): Promise<RunDecision[]> {
  return decisionsIn(db, { runId })
}

/** Empties the words whose time is over and that nobody holds; their hashes stay. Returns how many. */
export async function eraseExpiredMessages(tx: Tx, at: Date): Promise<number> {
  const erased = await tx
    .update(runMessages)
    .set({ body: null, erasedAt: at })
    .where(and(lte(runMessages.keepUntil, at), isNull(runMessages.holdReason), isNotNull(runMessages.body)))
    .returning({ runId: runMessages.runId })
  return erased.length
}

/** "This refusal was wrong." Returns false when the run was appealed before, or is not this person's refused run. */
export async function appealRun(tx: Tx, { runId, personId, words }: { runId: string; personId: string; words: string }, at: Date): Promise<boolean> {
  const [refused] = await tx.select({ id: runs.id }).from(runs).where(and(eq(runs.id, runId), eq(runs.personId, personId), eq(runs.outcome, 'refused')))
  if (!refused) return false
  return (await tx.insert(runAppeals).values({ runId, personId, words, at }).onConflictDoNothing().returning({ runId: runAppeals.runId })).length > 0
}

export async function appealOf(db: Reader, { runId, personId }: { runId: string; personId: string }): Promise<RunAppeal | undefined> {
  return (await db.select().from(runAppeals).where(and(eq(runAppeals.runId, runId), eq(runAppeals.personId, personId))))[0]
}
