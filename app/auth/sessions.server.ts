import type { Db } from '#db/dialect'
import { deleteSessionOf, deleteSessionsOf, sessionsOf } from '#db/queries/sessions.ts'
import type { SignInWay } from '#db/schema/auth.ts'
import type { Person } from './person.ts'

/** A place where a person is signed in, as their account page shows it. */
export type SessionLine = { publicId: string; device: string; way: SignInWay; since: Date; lastUsedAt: Date; isThisOne: boolean }

/** This one first, then the last used. */
export async function listSessions(db: Db, person: Person, at: Date): Promise<SessionLine[]> {
  const sessions = await sessionsOf(db.read, person.id, at)
  return sessions
    .map(({ publicId, device, way, createdAt, lastUsedAt }) => ({ publicId, device, way, since: createdAt, lastUsedAt, isThisOne: publicId === person.session.publicId }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne))
}

/** Ends one session of the person, by its public name. False when they have none of that name, whoever else may. */
export function endSessionNamed(db: Db, person: Person, publicId: string): Promise<boolean> {
  return db.write((tx) => deleteSessionOf(tx, { publicId, personId: person.id }))
}

/** Ends every session of the person but the one that asks. Returns how many ended. */
export function endOtherSessions(db: Db, person: Person): Promise<number> {
  return db.write((tx) => deleteSessionsOf(tx, person.id, person.session.publicId))
}
