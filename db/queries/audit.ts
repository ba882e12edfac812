import { asc, desc, eq, gt, sql } from 'drizzle-orm'
import { placeholders, prepared, type Reader, type Tx } from '#db/dialect'
import { auditCheckpoints, auditEntries, auditHead } from '../schema/audit.ts'

export type AuditEntry = typeof auditEntries.$inferSelect
type AuditCheckpoint = typeof auditCheckpoints.$inferSelect
export type NewAuditEntry = Pick<AuditEntry, 'kind' | 'subject' | 'body'>
/** Works out the MAC of an entry that has its place in the chain. The key is not the database's business. */
export type Seal = (entry: Omit<AuditEntry, 'mac'>) => string

const HEAD = 'head'

const takeHead = prepared((db) =>
  db
    .update(auditHead)
    .set({ sequence: sql`${auditHead.sequence} + 1` })
    .where(eq(auditHead.id, HEAD))
    .returning(),
)

const insertEntry = prepared((db) => db.insert(auditEntries).values(placeholders('sequence', 'previousMac', 'mac', 'kind', 'subject', 'body', 'at')))

const setMac = prepared((db) =>
  db
    .update(auditHead)
    .set({ mac: sql`${sql.placeholder('mac')}` })
    .where(eq(auditHead.id, HEAD)),
)

/** Adds the next entry, in the transaction of what it tells of. Whoever else appends waits: taking the number locks the head. */
export async function appendAudit(tx: Tx, entry: NewAuditEntry, seal: Seal, at: Date): Promise<AuditEntry> {
  const { sequence, mac: previousMac } = (await takeHead(tx, {}))[0] ?? (await firstHead(tx))
  const unsealed = { ...entry, sequence, previousMac, at }
  const sealed = { ...unsealed, mac: seal(unsealed) }
  await insertEntry(tx, sealed)
  await setMac(tx, { mac: sealed.mac })
  return sealed
}

async function firstHead(tx: Tx): Promise<{ sequence: number; mac: string }> {
  await tx.insert(auditHead).values({ id: HEAD, sequence: 0, mac: '' }).onConflictDoNothing()
  const [head] = await takeHead(tx, {})
  if (!head) throw new Error('The audit chain has no head')
  return head
}

/** The newest place in the chain; sequence 0 before the first entry. */
export async function headOfAudit(db: Reader): Promise<{ sequence: number; mac: string }> {
  const [head] = await db.select({ sequence: auditHead.sequence, mac: auditHead.mac }).from(auditHead).where(eq(auditHead.id, HEAD))
  return head ?? { sequence: 0, mac: '' }
}

/** In the order of the chain, beginning after a sequence number. */
export async function auditAfter(db: Reader, sequence: number, limit: number): Promise<AuditEntry[]> {
  return db.select().from(auditEntries).where(gt(auditEntries.sequence, sequence)).orderBy(asc(auditEntries.sequence)).limit(limit)
}

/** What is recorded about one subject, the newest first. */
export async function auditAbout(db: Reader, subject: string, limit: number): Promise<AuditEntry[]> {
  return db.select().from(auditEntries).where(eq(auditEntries.subject, subject)).orderBy(desc(auditEntries.sequence)).limit(limit)
}

/** Returns false when there is a checkpoint at that place. */
export async function insertCheckpoint(tx: Tx, checkpoint: AuditCheckpoint): Promise<boolean> {
  return (await tx.insert(auditCheckpoints).values(checkpoint).onConflictDoNothing().returning({ sequence: auditCheckpoints.sequence })).length > 0
}

export async function checkpoints(db: Reader): Promise<AuditCheckpoint[]> {
  return db.select().from(auditCheckpoints).orderBy(asc(auditCheckpoints.sequence))
}
