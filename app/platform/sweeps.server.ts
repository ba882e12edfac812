import type { Db } from '#db/dialect'
import { deleteOldKeys } from '#db/queries/idempotency.ts'
import { erasePrompts } from '#db/queries/lab-attempts.ts'
import { deleteIdleBuckets } from '#db/queries/rates.ts'
import { eraseExpiredMessages } from '#db/queries/runs.ts'

const DAY_MS = 86_400_000

/**
 * Once an hour: words whose time is up are erased, and rows that no longer mean anything are deleted. Harmless when several processes do it.
 * `keepDays`: how long the gateway's rules let the words of a run stay; the prompt of the attempt that made the run goes with them.
 */
export async function sweep(db: Db, { keepDays }: { keepDays: number }, at: Date): Promise<void> {
  const dayAgo = new Date(at.getTime() - DAY_MS)
  await db.write(async (tx) => {
    await eraseExpiredMessages(tx, at)
    await erasePrompts(tx, new Date(at.getTime() - keepDays * DAY_MS))
    await deleteOldKeys(tx, dayAgo)
    await deleteIdleBuckets(tx, dayAgo)
  })
}
