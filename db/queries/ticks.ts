import { asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { ticks } from '../schema/learning.ts'

export type Tick = typeof ticks.$inferSelect

const ofEnrolment = prepared((db) =>
  db
    .select()
    .from(ticks)
    .where(eq(ticks.enrolmentId, sql.placeholder('enrolmentId')))
    .orderBy(asc(ticks.at), asc(ticks.id)),
)

/** Oldest first, so the last one of a lesson wins. */
export async function ticksOf(db: Reader, enrolmentId: string): Promise<Tick[]> {
  return ofEnrolment(db, { enrolmentId })
}

/** Returns false when this click has come before. The enrolment must be the person's and held by this write. */
export async function insertTick(tx: Tx, tick: Omit<Tick, 'id' | 'at'>, at: Date): Promise<boolean> {
  return (await tx.insert(ticks).values({ ...tick, id: newId(at), at }).onConflictDoNothing().returning({ id: ticks.id })).length > 0
}
