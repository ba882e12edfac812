import type { Db } from '#db/dialect'
import { isActive } from '#db/queries/deactivations.ts'
import { passwordOf, setPassword } from '#db/queries/passwords.ts'
import { personByEmail } from '#db/queries/people.ts'
import { hashPassword, isOutdated, passwordMatches } from './password.server.ts'
import { countTry, forgiveTry } from './sign-in-limits.server.ts'

export type SignInOutcome = { kind: 'right'; personId: string } | { kind: 'wrong' } | { kind: 'wait'; waitMs: number }

/**
 * Whose e-mail and password these are. "wrong" is the one answer, after the same time, for a wrong password, an unknown address, a person
 * without a password and one who has left: the form tells nobody who works here.
 */
export async function signIn(db: Db, { email, password, network, secret }: { email: string; password: string; network: string; secret: string }, at: Date): Promise<SignInOutcome> {
  const limit = await countTry(db, { email, network, secret }, at)
  if (limit) return { kind: 'wait', ...limit }
  const person = await personByEmail(db.read, email)
  const kept = await passwordOf(db.read, person?.id ?? '')
  const active = await isActive(db.read, person?.id ?? '', at)
  if (!(await passwordMatches(active && kept ? kept.hash : null, password)) || !person || !kept) return { kind: 'wrong' }
  await forgiveTry(db, { email, network, secret }, at)
  if (isOutdated(kept.hash)) await renewHash(db, person.id, password, kept.changedAt)
  return { kind: 'right', personId: person.id }
}

/** The moment of change stays: the password is the same. */
async function renewHash(db: Db, personId: string, password: string, changedAt: Date): Promise<void> {
  const hash = await hashPassword(password)
  await db.write((tx) => setPassword(tx, personId, hash, changedAt))
}
