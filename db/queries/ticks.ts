import { newId } from '../ids.ts'
import type { Tx } from '#db/dialect'
import { ticks } from '../schema/learning.ts'

type Tick = typeof ticks.$inferSelect

/** Returns false when this click has come before. The enrolment must be the person's and held by this write. */
export async function insertTick(tx: Tx, tick: Omit<Tick, 'id' | 'at'>, at: Date): Promise<boolean> {
  return (await tx.insert(ticks).values({ ...tick, id: newId(at), at }).onConflictDoNothing().returning({ id: ticks.id })).length > 0
}
