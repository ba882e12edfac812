import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { Tx } from '#db/dialect'
import { rateBuckets } from '../schema/auth.ts'

export type Bucket = { key: string; capacity: number; refillPerMinute: number }
export type Taken = { allowed: true; left: number } | { allowed: false; retryAfterMs: number }

/** Takes one token, or says when there will be one. The refill is worked out in the same statement, so no two callers share a token. */
export async function takeToken(tx: Tx, { key, capacity, refillPerMinute }: Bucket, at: Date): Promise<Taken> {
  const now = at.getTime()
  const perMs = refillPerMinute / 60_000
  await tx.insert(rateBuckets).values({ key, tokens: capacity, refilledAtMs: now }).onConflictDoNothing()

  // A clock that runs behind the one that wrote the row refills nothing.
  const elapsed = sql`case when ${rateBuckets.refilledAtMs} < ${now} then ${now} - ${rateBuckets.refilledAtMs} else 0 end`
  const refilled = sql`(${rateBuckets.tokens} + (${elapsed}) * cast(${perMs} as double precision))`
  const full = sql`cast(${capacity} as double precision)`
  const available = sql<number>`case when ${refilled} > ${full} then ${full} else ${refilled} end`
  const [taken] = await tx
    .update(rateBuckets)
    .set({ tokens: sql`${available} - 1`, refilledAtMs: sql`case when ${rateBuckets.refilledAtMs} < ${now} then ${now} else ${rateBuckets.refilledAtMs} end` })
    .where(and(eq(rateBuckets.key, key), gte(available, 1)))
    .returning({ left: rateBuckets.tokens })
  if (taken) return { allowed: true, left: Math.floor(taken.left) }

  const [bucket] = await tx.select({ available: available.mapWith(Number) }).from(rateBuckets).where(eq(rateBuckets.key, key))
  return { allowed: false, retryAfterMs: Math.ceil((1 - (bucket?.available ?? 0)) / perMs) }
}

/** A bucket that nobody has touched since then is full; its row is not needed. */
export async function deleteIdleBuckets(tx: Tx, before: Date): Promise<void> {
  await tx.delete(rateBuckets).where(lt(rateBuckets.refilledAtMs, before.getTime()))
}
