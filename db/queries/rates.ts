import { eq, gte, lt, sql } from 'drizzle-orm'
import { prepared, type Tx } from '#db/dialect'
import { rateBuckets } from '../schema/auth.ts'

type Bucket = { key: string; capacity: number; refillPerMinute: number }
export type Taken = { allowed: true; left: number } | { allowed: false; retryAfterMs: number }

/** Takes one token, or says when there will be one. One statement fills, guards and takes, so no two callers share a token. */
export async function takeToken(tx: Tx, { key, capacity, refillPerMinute }: Bucket, at: Date): Promise<Taken> {
  const values = { key, capacity, now: at.getTime(), perMs: refillPerMinute / 60_000 }
  const [taken] = await take(tx, values)
  if (taken) return { allowed: true, left: Math.floor(taken.left) }
  const [bucket] = await look(tx, values)
  return { allowed: false, retryAfterMs: Math.ceil((1 - (bucket?.available ?? 0)) / values.perMs) }
}

const now = sql.placeholder('now')
const capacity = sql`cast(${sql.placeholder('capacity')} as double precision)`
/** A clock that runs behind the one that wrote the row refills nothing. */
const elapsed = sql`case when ${rateBuckets.refilledAtMs} < ${now} then ${now} - ${rateBuckets.refilledAtMs} else 0 end`
const refilled = sql`(${rateBuckets.tokens} + (${elapsed}) * cast(${sql.placeholder('perMs')} as double precision))`
const available = sql<number>`case when ${refilled} > ${capacity} then ${capacity} else ${refilled} end`

const take = prepared((db) =>
  db
    .insert(rateBuckets)
    .values({ key: sql.placeholder('key'), tokens: sql`${capacity} - 1`, refilledAtMs: now })
    .onConflictDoUpdate({
      target: rateBuckets.key,
      set: { tokens: sql`${available} - 1`, refilledAtMs: sql`case when ${rateBuckets.refilledAtMs} < ${now} then ${now} else ${rateBuckets.refilledAtMs} end` },
      setWhere: gte(available, 1),
    })
    .returning({ left: rateBuckets.tokens }),
)

const look = prepared((db) =>
  db
    .select({ available: available.mapWith(Number) })
    .from(rateBuckets)
    .where(eq(rateBuckets.key, sql.placeholder('key'))),
)

/** A bucket that nobody has touched since then is full; its row is not needed. */
export async function deleteIdleBuckets(tx: Tx, before: Date): Promise<void> {
  await tx.delete(rateBuckets).where(lt(rateBuckets.refilledAtMs, before.getTime()))
}
