import { may, type Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import type { Db, Tx } from '#db/dialect'
import { assignmentSeenBy, type WholeAssignment } from '#db/queries/assignments.ts'
import { changeGoal, type Goal, goalOf, goalsOf, insertGoal } from '#db/queries/goals.ts'
import { asViewer, ofAssignment } from './relations.ts'
import { endReviewOver } from './review-standing.server.ts'

type Words = { person: Subject; assignmentId: string; text: string; measure: string }
export type GoalOutcome = { kind: 'set' | 'nothing-changed' | 'enough' | 'locked' | 'unknown' } | { kind: 'changed-since'; current: Goal }

/** A new goal, until there are five: a sixth is a sign that one of them is no goal. */
export async function setGoal(db: Db, { person, assignmentId, text, measure }: Words, at: Date): Promise<GoalOutcome> {
  return db.write(async (tx) => {
    const whole = await ownAssignment(tx, person, assignmentId)
    if (!whole) return { kind: 'unknown' }
    if (await endReviewOver(tx, whole, dayIn(whole.programme.zone, at))) return { kind: 'locked' }
    const known = await goalsOf(tx, [assignmentId])
    if (known.some((goal) => goal.text === text && goal.measure === measure)) return { kind: 'nothing-changed' }
    const free = PLACES.find((position) => !known.some((goal) => goal.position === position))
    if (free === undefined) return { kind: 'enough' }
    return (await insertGoal(tx, { assignmentId, position: free, text, measure, by: person.id }, at)) ? { kind: 'set' } : { kind: 'enough' }
  })
}

/** Other words for a goal. What was agreed must be agreed again; a goal that was dropped is one again. */
export async function rewordGoal(db: Db, { person, assignmentId, goalId, text, measure, seen }: Words & { goalId: string; seen: Pick<Goal, 'text' | 'measure'> }, at: Date): Promise<GoalOutcome> {
  return db.write(async (tx) => {
    const whole = await ownAssignment(tx, person, assignmentId)
    const goal = whole && (await goalOf(tx, assignmentId, goalId))
    if (!whole || !goal) return { kind: 'unknown' }
    if (await endReviewOver(tx, whole, dayIn(whole.programme.zone, at))) return { kind: 'locked' }
    if (goal.text === text && goal.measure === measure && goal.state !== 'dropped') return { kind: 'nothing-changed' }
    if (goal.text !== seen.text || goal.measure !== seen.measure) return { kind: 'changed-since', current: goal }
    return (await changeGoal(tx, { goal, to: 'set', text, measure, by: person.id, reason: null }, at)) ? { kind: 'set' } : { kind: 'changed-since', current: goal }
  })
}

/** Five at most. */
const PLACES = [1, 2, 3, 4, 5]

async function ownAssignment(tx: Tx, person: Subject, assignmentId: string): Promise<WholeAssignment | undefined> {
  const whole = await assignmentSeenBy(tx, assignmentId, asViewer(person))
  return whole && may(person, 'write', ofAssignment('goal', whole, person.id)) ? whole : undefined
}
