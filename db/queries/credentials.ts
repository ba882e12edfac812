import { and, asc, desc, eq, max, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newPublicId } from '../ids.ts'
import { credentialEvents, credentials } from '../schema/credentials.ts'

export type Credential = typeof credentials.$inferSelect
type CredentialEvent = typeof credentialEvents.$inferSelect

const byPublicId = prepared((db) => db.select().from(credentials).where(eq(credentials.publicId, sql.placeholder('publicId'))))

/** For the verify page, which is public. */
export async function credentialByPublicId(db: Reader, publicId: string): Promise<Credential | undefined> {
  return (await byPublicId(db, { publicId }))[0]
}

export async function credentialEventsOf(db: Reader, credentialId: string): Promise<CredentialEvent[]> {
  return db.select().from(credentialEvents).where(eq(credentialEvents.credentialId, credentialId)).orderBy(asc(credentialEvents.seq))
}

export async function credentialsOf(db: Reader, personId: string): Promise<Credential[]> {
  return db.select().from(credentials).where(eq(credentials.personId, personId)).orderBy(desc(credentials.issuedAt), desc(credentials.publicId))
}

export async function credentialOn(db: Reader, basis: Credential['basis'], basisId: string): Promise<Credential | undefined> {
  return (await db.select().from(credentials).where(and(eq(credentials.basis, basis), eq(credentials.basisId, basisId))))[0]
}

export type NewCredential = Pick<Credential, 'personId' | 'achievementId' | 'edition' | 'basis' | 'basisId' | 'personName' | 'achievementName' | 'validFrom' | 'validUntil'>

/** The one credential on this basis, issued now if there is none. */
export async function issueCredential(tx: Tx, credential: NewCredential, at: Date): Promise<{ credential: Credential; isNew: boolean }> {
  const [inserted] = await tx.insert(credentials).values({ ...credential, publicId: newPublicId(), issuedAt: at }).onConflictDoNothing().returning()
  if (inserted) {
    await tx.insert(credentialEvents).values({ credentialId: inserted.publicId, seq: 1, kind: 'issued', by: 'machine', at, reasonCode: credential.basis, note: '' })
    return { credential: inserted, isNew: true }
  }
  const standing = await credentialOn(tx, credential.basis, credential.basisId)
  if (!standing) throw new Error(`The credential on ${credential.basis} ${credential.basisId} was neither found nor made`)
  return { credential: standing, isNew: false }
}

/** Returns false when nothing may follow: it is revoked, or somebody else's event was quicker. */
export async function addCredentialEvent(tx: Tx, event: Omit<CredentialEvent, 'seq' | 'at'>, at: Date): Promise<boolean> {
  const [revoked] = await tx.select({ seq: credentialEvents.seq }).from(credentialEvents).where(and(eq(credentialEvents.credentialId, event.credentialId), eq(credentialEvents.kind, 'revoked')))
  if (revoked) return false
  const [last] = await tx.select({ seq: max(credentialEvents.seq) }).from(credentialEvents).where(eq(credentialEvents.credentialId, event.credentialId))
  const inserted = await tx.insert(credentialEvents).values({ ...event, seq: (last?.seq ?? 0) + 1, at }).onConflictDoNothing().returning({ seq: credentialEvents.seq })
  return inserted.length > 0
}
