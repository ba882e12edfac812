import { createHmac } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import type { Db, Tx } from '#db/dialect'
import { appendAudit, headOfAudit, insertCheckpoint, type NewAuditEntry } from '#db/queries/audit.ts'
import { macOf } from '#sandbox/audit/chain.ts'
import { signCheckpoint } from '#sandbox/audit/checkpoint.ts'
import { auditKeys } from '#sandbox/audit/keys.ts'

export type Audit = {
  /** Adds an entry in the transaction of what it tells of; returns its number. */
  append(tx: Tx, entry: NewAuditEntry, at: Date): Promise<number>
  /** A hash of words that may be erased later. Keyed, so that nobody can guess the words from it. */
  hash(words: string): string
  /** Signs where the chain stands, in the database and outside it. Every so many entries, and when the process stops. */
  checkpoint(db: Db, at: Date): Promise<void>
}

/** The one way into the audit chain. The secret lies outside the database, as does the file of checkpoints: whoever can rewrite one cannot rewrite the other. */
export function createAudit({ auditKey, checkpointFile }: { auditKey: string; checkpointFile: string }): Audit {
  const keys = auditKeys(auditKey)
  return {
    async append(tx, entry, at) {
      return (await appendAudit(tx, entry, (unsealed) => macOf(unsealed, keys.mac), at)).sequence
    },
    hash: (words) => createHmac('sha256', keys.hash).update(words).digest('hex'),
    async checkpoint(db, at) {
      const head = await headOfAudit(db.read)
      if (head.sequence === 0) return
      const checkpoint = signCheckpoint(head, at, keys)
      if (await db.write((tx) => insertCheckpoint(tx, checkpoint))) await appendFile(checkpointFile, `${JSON.stringify(checkpoint)}\n`)
    },
  }
}
