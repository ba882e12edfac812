import { may, type Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import type { Db } from '#db/dialect'
import { assignmentSeenBy, pausesIn } from '#db/queries/assignments.ts'
import { changeGoal, goalOf } from '#db/queries/goals.ts'
import { asViewer, ofAssignment } from './relations.ts'
import { reviewDates } from './review-dates.ts'
import { endReviewSigned } from './review-standing.server.ts'

type GoalResult = 'met' | 'partly' | 'dropped'
type Settling = { person: Subject; assignmentId: string; goalId: string; to: GoalResult; reason: string }

/** How a goal ended. Met and partly are the mentor's word once the end review is open; either of the two drops one, with a reason, at any time. */
export async function settleGoal(db: Db, { person, assignmentId, goalId, to, reason }: Settling, at: Date): Promise<{ kind: 'settled' | 'nothing-changed' | 'locked' | 'unknown' } | { kind: 'not-due'; opensOn: string }> {
  return db.write(async (tx) => {
    const whole = await assignmentSeenBy(tx, assignmentId, asViewer(person))
    if (!whole) return { kind: 'unknown' }
    const asked = ofAssignment('goal', whole, person.id)
    const allowed = may(person, 'agree', asked) || (to === 'dropped' && may(person, 'write', asked))
    const goal = allowed ? await goalOf(tx, assignmentId, goalId) : undefined
    if (!goal) return { kind: 'unknown' }
    const today = dayIn(whole.programme.zone, at)
    if (await endReviewSigned(tx, whole, today)) return { kind: 'locked' }
    if (goal.state === to) return { kind: 'nothing-changed' }
    const { opensOn } = reviewDates('end', whole.assignment, { pauses: await pausesIn(tx, [assignmentId]), holidays: whole.programme.holidays })
    if (to !== 'dropped' && today < opensOn) return { kind: 'not-due', opensOn }
    await changeGoal(tx, { goal, to, by: person.id, reason: reason || null }, at)
    return { kind: 'settled' }
  })
}
