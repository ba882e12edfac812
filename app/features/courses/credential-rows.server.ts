import type { StatusKind } from '#app/components/status-word.tsx'
import { paths } from '#app/platform/paths.ts'
import type { Db } from '#db/dialect'
import type { Credential } from '#db/queries/credentials.ts'
import { credentialStanding } from './credential-standing.server.ts'
import { credentialWords } from './credential-words.ts'

export type CredentialRow = { publicId: string; name: string; issuedAt: Date; validUntil: string | null; is: StatusKind; words: string; status: 'revoked' | 'suspended' | 'expired' | 'active'; href: string; verifyHref: string }

/** A person's credentials as lists show them. */
export async function credentialRows(db: Db, credentials: readonly Credential[], at: Date): Promise<CredentialRow[]> {
  return Promise.all(
    credentials.map(async (credential) => {
      const standing = await credentialStanding(db, credential, at)
      const { is, words } = credentialWords(standing, credential.validUntil)
      const { publicId, achievementName: name, issuedAt, validUntil } = credential
      return { publicId, name, issuedAt, validUntil, is, words, status: standing.status, href: paths.certificate(publicId), verifyHref: paths.verify(publicId) }
    }),
  )
}
