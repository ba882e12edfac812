import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { people } from '../schema/people.ts'
import { goalChanges, goals, type GoalState } from '../schema/rotation-work.ts'

export type Goal = typeof goals.$inferSelect
export type GoalChange = typeof goalChanges.$inferSelect & { byName: string }

export async function goalsOf(db: Reader, assignmentIds: readonly string[]): Promise<Goal[]> {
  if (assignmentIds.length === 0) return []
  return db.select().from(goals).where(inArray(goals.assignmentId, [...assignmentIds])).orderBy(asc(goals.assignmentId), asc(goals.position))
}

export async function goalOf(db: Reader, assignmentId: string, goalId: string): Promise<Goal | undefined> {
  return (await db.select().from(goals).where(and(eq(goals.id, goalId), eq(goals.assignmentId, assignmentId))))[0]
}

export async function changesOfGoals(db: Reader, goalIds: readonly string[]): Promise<GoalChange[]> {
  if (goalIds.length === 0) return []
  const rows = await db
    .select({ change: goalChanges, byName: people.name })
    .from(goalChanges)
    .innerJoin(people, eq(people.id, goalChanges.by))
    .where(inArray(goalChanges.goalId, [...goalIds]))
    .orderBy(asc(goalChanges.goalId), asc(goalChanges.seq))
  return rows.map(({ change, byName }) => ({ ...change, byName }))
}

/** Undefined when that place among the five is taken: two forms sent at once. */
export async function insertGoal(tx: Tx, goal: { assignmentId: string; position: number; text: string; measure: string; by: string }, at: Date): Promise<string | undefined> {
  const { by, ...row } = goal
  const [made] = await tx.insert(goals).values({ id: newId(at), ...row, state: 'set' }).onConflictDoNothing().returning({ id: goals.id })
  if (made) await tx.insert(goalChanges).values({ goalId: made.id, seq: 1, from: null, to: 'set', text: row.text, measure: row.measure, by, at, reason: null })
  return made?.id
}

/** Moves a goal's state, its words, or both. False when its words or its state are others by now than those that were seen. */
export async function changeGoal(tx: Tx, { goal, to, text = goal.text, measure = goal.measure, by, reason }: { goal: Goal; to: GoalState; text?: string; measure?: string; by: string; reason: string | null }, at: Date): Promise<boolean> {
  const seen = and(eq(goals.id, goal.id), eq(goals.state, goal.state), eq(goals.text, goal.text), eq(goals.measure, goal.measure))
  const moved = await tx.update(goals).set({ state: to, text, measure }).where(seen).returning({ id: goals.id })
  if (moved.length === 0) return false
  const [last] = await tx.select({ seq: sql<number>`max(${goalChanges.seq})` }).from(goalChanges).where(eq(goalChanges.goalId, goal.id))
  await tx.insert(goalChanges).values({ goalId: goal.id, seq: Number(last?.seq ?? 0) + 1, from: goal.state, to, text, measure, by, at, reason })
  return true
}
