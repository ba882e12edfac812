import { may, type Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import type { Reader } from '#db/dialect'
import { assignmentSeenBy, pausesIn } from '#db/queries/assignments.ts'
import { changesOfGoals, goalsOf } from '#db/queries/goals.ts'
import { stageReviewsOf } from '#db/queries/stage-reviews.ts'
import { assignmentWords } from './assignment-words.ts'
import { asViewer, ofAssignment } from './relations.ts'
import { reviewDates } from './review-dates.ts'
import { reviewLines } from './review-lines.server.ts'

export type GoalsView = NonNullable<Awaited<ReturnType<typeof goalsView>>>

/** An assignment with its goals, and what the person who looks may do with them. Null when they may not see them. */
export async function goalsView(db: Reader, person: Subject, assignmentId: string, at: Date) {
  const whole = await assignmentSeenBy(db, assignmentId, asViewer(person))
  const about = whole && ofAssignment('goal', whole, person.id)
  if (!whole || !about || !may(person, 'read', about)) return null
  const today = dayIn(whole.programme.zone, at)
  const [goals, pauses, reviews] = await Promise.all([goalsOf(db, [assignmentId]), pausesIn(db, [assignmentId]), stageReviewsOf(db, [assignmentId])])
  const changes = await changesOfGoals(db, goals.map((goal) => goal.id))
  const lines = reviewLines(reviews, { whole, pauses, today, person })
  const closed = lines.some((line) => line.kind === 'end' && line.state === 'signed')
  return {
    assignmentId,
    member: whole.person.name,
    own: whole.person.id === person.id,
    team: whole.team.name,
    mentor: whole.mentor.name,
    host: whole.host.name,
    startsOn: whole.assignment.startsOn,
    endsOn: whole.assignment.endsOn,
    status: assignmentWords[whole.assignment.state],
    zone: whole.programme.zone,
    writes: may(person, 'write', about) && !closed,
    agrees: may(person, 'agree', about) && !closed,
    settles: may(person, 'agree', about) && !closed && today >= reviewDates('end', whole.assignment, { pauses, holidays: whole.programme.holidays }).opensOn,
    closed,
    reviews: lines,
    goals: goals.map((goal) => ({ ...goal, changes: changes.filter((change) => change.goalId === goal.id) })),
  }
}
