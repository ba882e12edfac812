import { and, desc, eq, gt, lte, ne, or } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { sessions } from '../schema/auth.ts'

export type Session = typeof sessions.$inferSelect

const alive = (at: Date) => and(gt(sessions.idleExpiresAt, at), gt(sessions.expiresAt, at))

/** The person's living sessions, the last used first. */
export async function sessionsOf(db: Reader, personId: string, at: Date): Promise<Session[]> {
  return db.select().from(sessions).where(and(eq(sessions.personId, personId), alive(at))).orderBy(desc(sessions.lastUsedAt), desc(sessions.id))
}

export async function insertSession(tx: Tx, session: Session): Promise<void> {
  await tx.insert(sessions).values(session)
}

/** Moves the idle limit on; the absolute one stays. */
export async function touchSession(tx: Tx, id: string, idleExpiresAt: Date, at: Date): Promise<void> {
  await tx.update(sessions).set({ lastUsedAt: at, idleExpiresAt }).where(eq(sessions.id, id))
}

/** Signing out: whoever holds the token may end it. */
export async function deleteSession(tx: Tx, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id))
}

/** Revoking one's own session from the list. False when there is none of that name. */
export async function deleteSessionOf(tx: Tx, { publicId, personId }: { publicId: string; personId: string }): Promise<boolean> {
  return (await tx.delete(sessions).where(and(eq(sessions.publicId, publicId), eq(sessions.personId, personId))).returning({ id: sessions.id })).length > 0
}

/** Signs the person out everywhere, except in the session of that public name. Returns how many ended. */
export async function deleteSessionsOf(tx: Tx, personId: string, exceptPublicId: string | null): Promise<number> {
  const theirs = eq(sessions.personId, personId)
  const ended = await tx.delete(sessions).where(exceptPublicId === null ? theirs : and(theirs, ne(sessions.publicId, exceptPublicId))).returning({ id: sessions.id })
  return ended.length
}

/** Sweeps what can no longer sign anybody in. */
export async function deleteExpiredSessions(tx: Tx, at: Date): Promise<number> {
  return (await tx.delete(sessions).where(or(lte(sessions.idleExpiresAt, at), lte(sessions.expiresAt, at))).returning({ id: sessions.id })).length
}
