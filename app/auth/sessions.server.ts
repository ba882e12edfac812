import type { Books } from '#app/platform/audit.server.ts'
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
export function endSessionNamed({ db, audit }: Books, person: Person, publicId: string, at: Date): Promise<boolean> {
  return db.write(async (tx) => {
    const ended = await deleteSessionOf(tx, { publicId, personId: person.id })
    if (ended) await audit.append(tx, { kind: 'session.ended', subject: `person:${person.id}`, body: { by: person.id, session: publicId } }, at)
    return ended
  })
}

/** Ends every session of the person but the one that asks. Returns how many ended. */
export function endOtherSessions({ db, audit }: Books, person: Person, at: Date): Promise<number> {
  return db.write(async (tx) => {
    const ended = await deleteSessionsOf(tx, person.id, person.session.publicId)
    if (ended > 0) await audit.append(tx, { kind: 'session.others-ended', subject: `person:${person.id}`, body: { by: person.id, ended } }, at)
    return ended
  })
}
