import { dayEnds } from '#app/platform/calendar.ts'
import { type CredentialStanding, standing } from '#app/platform/standing.ts'
import type { Db } from '#db/dialect'
import { type Credential, credentialEventsOf } from '#db/queries/credentials.ts'
import { personById } from '#db/queries/people.ts'

/** Whether a credential holds now. Its last day ends where its holder is. */
export async function credentialStanding(db: Db, credential: Credential, at: Date): Promise<CredentialStanding> {
  const [events, person] = await Promise.all([credentialEventsOf(db.read, credential.publicId), personById(db.read, credential.personId)])
  const validUntil = credential.validUntil && dayEnds(credential.validUntil, person?.zone ?? 'UTC')
  return standing({ of: 'credential', validUntil: validUntil || null, events: events.map(({ seq, kind, at: when, reasonCode }) => ({ seq, kind, at: when, reason: reasonCode })) }, at)
}
