import type { WholeAssignment } from '#db/queries/assignments.ts'
import type { SignerRole } from '#db/schema/rotation-work.ts'

/** Who signs in that role. */
export function signerName({ person, mentor, host }: WholeAssignment, role: SignerRole): { id: string; name: string } {
  if (role === 'member') return person
  return role === 'mentor' ? mentor : host
}
