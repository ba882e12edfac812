import { may, type Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import { queueLetter } from '#app/platform/letters.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { Db } from '#db/dialect'
import { assignmentSeenBy } from '#db/queries/assignments.ts'
import { changeGoal, type Goal, goalOf } from '#db/queries/goals.ts'
import { asViewer, ofAssignment } from './relations.ts'
import { endReviewOver } from './review-standing.server.ts'

/** `seen` are the words that the mentor read. */
type Agreement = { person: Subject; assignmentId: string; goalId: string; seen: Pick<Goal, 'text' | 'measure'> }

/** The mentor agrees to the words they read, and to no others. */
export async function agreeGoal(db: Db, { person, assignmentId, goalId, seen }: Agreement, at: Date): Promise<{ kind: 'agreed' | 'already-agreed' | 'changed-since' | 'locked' | 'unknown' }> {
  return db.write(async (tx) => {
    const whole = await assignmentSeenBy(tx, assignmentId, asViewer(person))
    if (!whole || !may(person, 'agree', ofAssignment('goal', whole, person.id))) return { kind: 'unknown' }
    const goal = await goalOf(tx, assignmentId, goalId)
    if (!goal) return { kind: 'unknown' }
    if (await endReviewOver(tx, whole, dayIn(whole.programme.zone, at))) return { kind: 'locked' }
    if (goal.text !== seen.text || goal.measure !== seen.measure) return { kind: 'changed-since' }
    if (goal.state !== 'set') return { kind: 'already-agreed' }
    if (!(await changeGoal(tx, { goal, to: 'agreed', by: person.id, reason: null }, at))) return { kind: 'changed-since' }
    const letter = { subject: 'A goal is agreed', paragraphs: [`Your mentor agrees to this goal: ${goal.text}`], action: { label: 'See your goals', path: rotationPaths.goals(assignmentId) } }
    await queueLetter(tx, { kind: 'goal-agreed', dedupeKey: `goal-agreed:${goal.id}:${at.getTime()}`, groupKey: `goal-agreed:${goal.id}`, personId: whole.person.id, letter }, at)
    return { kind: 'agreed' }
  })
}
