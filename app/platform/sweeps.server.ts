import { settleInterrupted } from '#app/features/labs/settle-lab.server.ts'
import type { Db } from '#db/dialect'
import { deleteOldKeys } from '#db/queries/idempotency.ts'
import { erasePrompts } from '#db/queries/lab-attempts.ts'
import { deleteIdleBuckets } from '#db/queries/rates.ts'
import { eraseExpiredMessages } from '#db/queries/runs.ts'
import type { Sandbox } from './sandbox.server.ts'
import { LONGEST_RUN_MS } from './standing/lab-attempt.ts'

const DAY_MS = 86_400_000

/**
 * Once an hour: words whose time is up are erased, rows that no longer mean anything are deleted, and what another process left unfinished when
 * it died is settled. Harmless when several processes do it.
 * `keepDays`: how long the gateway's rules let the words of a run stay; the prompt of the attempt that made the run goes with them.
 */
export async function sweep(db: Db, { keepDays, settleLostRuns }: Pick<Sandbox, 'keepDays' | 'settleLostRuns'>, at: Date): Promise<void> {
  const dayAgo = new Date(at.getTime() - DAY_MS)
  await db.write(async (tx) => {
    await eraseExpiredMessages(tx, at)
    await erasePrompts(tx, new Date(at.getTime() - keepDays * DAY_MS))
    await deleteOldKeys(tx, dayAgo)
    await deleteIdleBuckets(tx, dayAgo)
  })
  await settleLost(db, { settleLostRuns, longestRunMs: LONGEST_RUN_MS }, at)
}

/** Runs and attempts that began longer ago than any run takes and have no end: the process that ran them is gone. */
export async function settleLost(db: Db, { settleLostRuns, longestRunMs }: Pick<Sandbox, 'settleLostRuns'> & { longestRunMs: number }, at: Date): Promise<void> {
  await settleInterrupted(db, { longestRunMs }, at)
  await settleLostRuns(new Date(at.getTime() - longestRunMs), at)
}
