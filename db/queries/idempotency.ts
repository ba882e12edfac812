import { and, eq, lt } from 'drizzle-orm'
import type { Tx } from '#db/dialect'
import { idempotencyKeys } from '../schema/auth.ts'

type KeyUse = { personId: string; key: string; route: string; bodyHash: string }
export type Claim =
  | { kind: 'new' }
  /** Sent before: give this answer again. */
  | { kind: 'again'; status: number; location: string | null }
  /** The same key with another form or on another address. */
  | { kind: 'misused' }

/** To be called first in the write that does the work; a second sender waits for the first one's commit and gets its answer. */
export async function claimKey(tx: Tx, use: KeyUse, at: Date): Promise<Claim> {
  const inserted = await tx.insert(idempotencyKeys).values({ ...use, createdAt: at }).onConflictDoNothing().returning({ key: idempotencyKeys.key })
  if (inserted.length > 0) return { kind: 'new' }
  const [row] = await tx.select().from(idempotencyKeys).where(sameKey(use))
  if (!row || row.route !== use.route || row.bodyHash !== use.bodyHash || row.status === null) return { kind: 'misused' }
  return { kind: 'again', status: row.status, location: row.location }
}

/** To be called last in the same write. */
export async function answerKey(tx: Tx, use: { personId: string; key: string }, answer: { status: number; location: string | null }): Promise<void> {
  await tx.update(idempotencyKeys).set(answer).where(sameKey(use))
}

export async function deleteOldKeys(tx: Tx, before: Date): Promise<void> {
  await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before))
}

function sameKey({ personId, key }: { personId: string; key: string }) {
  return and(eq(idempotencyKeys.personId, personId), eq(idempotencyKeys.key, key))
}
