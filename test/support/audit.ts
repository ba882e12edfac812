import { createAudit } from '#app/platform/audit.server.ts'
import type { Db } from '#db/dialect'
import { auditAfter } from '#db/queries/audit.ts'

/** A chain with a key of its own, whose checkpoints are kept nowhere. */
export const audit = createAudit({ auditKey: 'a secret of the tests that is long enough', checkpointFile: '/dev/null' })

/** What a reviewer would read, about one subject or all, in the order of the chain. */
export async function auditedIn(db: Db, about?: string): Promise<{ kind: string; subject: string; body: unknown }[]> {
  const entries = await auditAfter(db.read, 0, 1_000)
  return entries.filter(({ subject }) => about === undefined || subject === about).map(({ kind, subject, body }) => ({ kind, subject, body }))
}
