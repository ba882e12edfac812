import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { signInThrottles } from '../schema/auth.ts'

export type Throttle = typeof signInThrottles.$inferSelect

export async function throttlesOf(db: Reader, keys: readonly string[]): Promise<Throttle[]> {
  return db.select().from(signInThrottles).where(inArray(signInThrottles.key, [...keys]))
}

/** Counts one failure, from one again when the first of the series is older than the window. Two processes never count the same one. */
export async function recordFailure(tx: Tx, key: string, windowMs: number, at: Date): Promise<Throttle> {
  const old = lt(signInThrottles.firstFailedAt, new Date(at.getTime() - windowMs))
  const [row] = await tx
    .insert(signInThrottles)
    .values({ key, failures: 1, firstFailedAt: at, lastFailedAt: at })
    .onConflictDoUpdate({
      target: signInThrottles.key,
      set: {
        failures: sql`case when ${old} then 1 else ${signInThrottles.failures} + 1 end`,
        firstFailedAt: sql`case when ${old} then ${sql.param(at, signInThrottles.firstFailedAt)} else ${signInThrottles.firstFailedAt} end`,
        lastFailedAt: at,
      },
    })
    .returning()
  if (!row) throw new Error('The failure was not counted')
  return row
}

export async function clearThrottle(tx: Tx, key: string): Promise<void> {
  await tx.delete(signInThrottles).where(eq(signInThrottles.key, key))
}

/** Takes one failure back; a row at zero is a row that says nothing, and the sweep takes it. */
export async function forgiveFailure(tx: Tx, key: string): Promise<void> {
  await tx.update(signInThrottles).set({ failures: sql`${signInThrottles.failures} - 1` }).where(and(eq(signInThrottles.key, key), gt(signInThrottles.failures, 0)))
}

/** Sweeps what no window can count any more. */
export async function deleteOldThrottles(tx: Tx, before: Date): Promise<void> {
  await tx.delete(signInThrottles).where(lt(signInThrottles.lastFailedAt, before))
}
