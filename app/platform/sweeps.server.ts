import type { Db } from '#db/dialect'
import { deleteOldKeys } from '#db/queries/idempotency.ts'
import { deleteIdleBuckets } from '#db/queries/rates.ts'
import { eraseExpiredMessages } from '#db/queries/runs.ts'
import { log } from './log.server.ts'

const EVERY_MS = 3_600_000
const DAY_MS = 86_400_000

/** Once an hour: words whose time is up are erased, and rows that no longer mean anything are deleted. Harmless when several processes do it. */
export function startSweeps(db: Db): () => void {
  const timer = setInterval(() => void sweep(db, new Date()).catch((error: unknown) => log().error({ err: error }, 'an hourly sweep failed')), EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

async function sweep(db: Db, at: Date): Promise<void> {
  const dayAgo = new Date(at.getTime() - DAY_MS)
  await db.write(async (tx) => {
    await eraseExpiredMessages(tx, at)
    await deleteOldKeys(tx, dayAgo)
    await deleteIdleBuckets(tx, dayAgo)
  })
}
