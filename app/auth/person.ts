import type { SignInWay } from '#db/schema/auth.ts'
import type { Role } from './roles.ts'

/** Whoever is behind a request. */
export type Person = {
  id: string
  handle: string
  name: string
  email: string
  team: string | null
  /** IANA name. */
  zone: string
  /** `learner` first, then what was granted. */
  roles: readonly Role[]
  session: { publicId: string; way: SignInWay; expiresAt: Date }
}
