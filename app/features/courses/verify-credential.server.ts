import type { CredentialStanding } from '#app/platform/standing.ts'
import type { Db } from '#db/dialect'
import { type Credential, credentialByPublicId, credentialsOf } from '#db/queries/credentials.ts'
import { credentialStanding } from './credential-standing.server.ts'

export type VerifiedCredential = {
  credential: Pick<Credential, 'publicId' | 'personName' | 'achievementName' | 'achievementId' | 'issuedAt' | 'validFrom' | 'validUntil'>
  standing: CredentialStanding
  /** The one that came after it, when it was renewed. */
  newer: string | null
}

/** What anybody may know who has the number: name and achievement as issued, dates, and whether it holds. Null for a number that was never given out. */
export async function verifyCredential(db: Db, publicId: string, at: Date): Promise<VerifiedCredential | null> {
  const credential = await credentialByPublicId(db.read, publicId)
  return credential ? verified(db, credential, at) : null
}

/** The same for its holder; null when it is somebody else's. */
export async function ownCredential(db: Db, { personId, publicId }: { personId: string; publicId: string }, at: Date): Promise<VerifiedCredential | null> {
  const credential = await credentialByPublicId(db.read, publicId)
  return credential && credential.personId === personId ? verified(db, credential, at) : null
}

async function verified(db: Db, credential: Credential, at: Date): Promise<VerifiedCredential> {
  const [standing, all] = await Promise.all([credentialStanding(db, credential, at), credentialsOf(db.read, credential.personId)])
  const { publicId, personName, achievementName, achievementId, issuedAt, validFrom, validUntil } = credential
  const newer = all.find((one) => one.achievementId === achievementId && one.issuedAt > issuedAt)
  return { credential: { publicId, personName, achievementName, achievementId, issuedAt, validFrom, validUntil }, standing, newer: newer?.publicId ?? null }
}
