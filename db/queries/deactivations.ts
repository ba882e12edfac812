import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { deactivations } from '../schema/auth.ts'
import { people } from '../schema/people.ts'
import { lastDayOnEarth } from './signed-in.ts'

/** False for somebody who is deactivated, has left, or was never here. */
export async function isActive(db: Reader, personId: string, at: Date): Promise<boolean> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .leftJoin(deactivations, and(eq(deactivations.personId, people.id), isNull(deactivations.endedAt)))
    .where(and(eq(people.id, personId), isNull(deactivations.id), or(isNull(people.leftOn), gte(people.leftOn, lastDayOnEarth(at)))))
  return rows.length > 0
}

/** False when the person was deactivated already. Their sessions stop at their next request; facts and credentials stay. */
export async function deactivate(tx: Tx, { personId, by, reason }: { personId: string; by: string | null; reason: string }, at: Date): Promise<boolean> {
  const inserted = await tx.insert(deactivations).values({ id: newId(at), personId, by, reason, at }).onConflictDoNothing().returning({ id: deactivations.id })
  return inserted.length > 0
}

/** False when there was nothing to end. */
export async function reactivate(tx: Tx, { personId, by }: { personId: string; by: string }, at: Date): Promise<boolean> {
  const ended = await tx
    .update(deactivations)
    .set({ endedAt: at, endedBy: by })
    .where(and(eq(deactivations.personId, personId), isNull(deactivations.endedAt)))
    .returning({ id: deactivations.id })
  return ended.length > 0
}
