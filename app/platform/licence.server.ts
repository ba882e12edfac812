import type { Licence } from '#sandbox/ports.ts'
import type { Db } from '#db/dialect'
import { credentialEventsOf, credentialsOf } from '#db/queries/credentials.ts'
import { personById } from '#db/queries/people.ts'
import { dayEnds } from './calendar.ts'
import { standing } from './standing.ts'

/** The course whose credential opens models that cost money (curriculum.md, course 1). */
const LICENCE_COURSE = 'ai-essentials'
const GRACE_DAYS = 14

/** What the gateway asks before a model that is not a practice engine (learning.md §5, rule 16). The best of the person's licences counts. */
export async function licence(db: Db, personId: string, at: Date): Promise<Licence> {
  const person = await personById(db.read, personId)
  const held = (await credentialsOf(db.read, personId)).filter((credential) => credential.achievementId === LICENCE_COURSE)
  const states = await Promise.all(
    held.map(async (credential): Promise<Licence['state']> => {
      const validUntil = credential.validUntil === null ? null : dayEnds(credential.validUntil, person?.zone ?? 'UTC')
      const events = (await credentialEventsOf(db.read, credential.publicId)).map(({ seq, kind, at: when, note }) => ({ seq, kind, at: when, reason: note }))
      const { status } = standing({ of: 'credential', validUntil, events }, at)
      if (status === 'active') return 'valid'
      if (status !== 'expired' || !validUntil) return 'none'
      return at.getTime() < validUntil.getTime() + GRACE_DAYS * 86_400_000 ? 'grace' : 'expired'
    }),
  )
  return { state: (['valid', 'grace', 'expired'] as const).find((state) => states.includes(state)) ?? 'none' }
}
