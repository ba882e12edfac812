import type { Books } from '#app/platform/audit.server.ts'
import type { Db } from '#db/dialect'
import { passwordOf, setPassword } from '#db/queries/passwords.ts'
import { deleteSessionsOf } from '#db/queries/sessions.ts'
import { passwordFault } from './password-rule.ts'
import { hashPassword, passwordMatches } from './password.server.ts'
import type { Person } from './person.ts'
import { countTry, forgiveTry } from './sign-in-limits.server.ts'

export type PasswordChange = { current: string; next: string; network: string; secret: string }
export type PasswordChangeOutcome = { kind: 'changed'; endedSessions: number } | { kind: 'wrong-current' } | { kind: 'unfit'; sentence: string } | { kind: 'wait'; waitMs: number }

/** Changes the password of whoever asks and ends their other sessions: whoever knew the old one is out. A first password needs no current one. */
export async function changePassword({ db, audit }: Books, person: Person, { current, next, network, secret }: PasswordChange, at: Date): Promise<PasswordChangeOutcome> {
  const sentence = passwordFault(next, person)
  if (sentence) return { kind: 'unfit', sentence }
  const kept = await passwordOf(db.read, person.id)
  if (kept) {
    const limit = await countTry(db, { email: person.email, network, secret }, at)
    if (limit) return { kind: 'wait', ...limit }
    if (!(await passwordMatches(kept.hash, current))) return { kind: 'wrong-current' }
    await forgiveTry(db, { email: person.email, network, secret }, at)
  }
  const hash = await hashPassword(next)
  const endedSessions = await db.write(async (tx) => {
    await setPassword(tx, person.id, hash, at)
    const ended = await deleteSessionsOf(tx, person.id, person.session.publicId)
    await audit.append(tx, { kind: kept ? 'password.changed' : 'password.set', subject: `person:${person.id}`, body: { by: person.id, endedSessions: ended } }, at)
    return ended
  })
  return { kind: 'changed', endedSessions }
}

export async function hasPassword(db: Db, person: Person): Promise<boolean> {
  return (await passwordOf(db.read, person.id)) !== undefined
}
