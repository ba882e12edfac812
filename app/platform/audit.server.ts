import { createHmac } from 'node:crypto'
import { appendFile, readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Db, Tx } from '#db/dialect'
import { appendAudit, auditAfter, checkpoints, headOfAudit, insertCheckpoint, type AuditEntry, type NewAuditEntry } from '#db/queries/audit.ts'
import { macOf } from '#sandbox/audit/chain.ts'
import { signCheckpoint, type Checkpoint } from '#sandbox/audit/checkpoint.ts'
import { auditKeys } from '#sandbox/audit/keys.ts'
import { verifyAudit, type AuditVerdict } from '#sandbox/audit/verify.ts'

export type Audit = {
  /** Adds an entry in the transaction of what it tells of; returns its number. */
  append(tx: Tx, entry: NewAuditEntry, at: Date): Promise<number>
  /** A hash of words that may be erased later. Keyed, so that nobody can guess the words from it. */
  hash(words: string): string
  /** Signs where the chain stands, in the database and outside it. Every so many entries, and when the process stops. */
  checkpoint(db: Db, at: Date): Promise<void>
  /** Reads the whole chain against its seals and every checkpoint, those outside the database too. */
  verify(db: Db): Promise<AuditVerdict>
}

/** What changes, and the chain in which the change is told. */
export type Books = { db: Db; audit: Audit }

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
    async verify(db) {
      return verifyAudit(wholeChain(db), [...(await checkpoints(db.read)), ...(await checkpointsIn(checkpointFile))], { macKey: keys.mac, publicKey: keys.verifying })
    },
  }
}

const PAGE = 1_000

async function* wholeChain(db: Db): AsyncGenerator<AuditEntry> {
  for (let after = 0; ; after += PAGE) {
    const page = await auditAfter(db.read, after, PAGE)
    yield* page
    if (page.length < PAGE) return
  }
}

const checkpointLine = z.object({ sequence: z.int(), mac: z.string(), at: z.coerce.date(), keyId: z.string(), signature: z.string() })

/** A line that cannot be read is a fault: a missing checkpoint is what an intruder would leave. */
async function checkpointsIn(file: string): Promise<Checkpoint[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').filter(Boolean).map((line) => checkpointLine.parse(JSON.parse(line)))
}
