import { dayIn } from '#app/platform/calendar.ts'
import type { Db, Tx } from '#db/dialect'
import { type Assignment, assignmentsOfMember, assignmentsUnderWay, moveAssignment, pausesIn, type WholeAssignment } from '#db/queries/assignments.ts'
import { insertStageReviews } from '#db/queries/stage-reviews.ts'
import type { ReviewKind } from '#db/schema/rotation-work.ts'
import { nextByCalendar } from './assignment-moves.ts'
import { reviewDates } from './review-dates.ts'
import { endReviewOver } from './review-standing.server.ts'

/** Moves every assignment to where the calendar has it: a loop of the house. Each in a write of its own, so that one fault holds up nobody else. Returns how many moved. */
export async function advanceAssignments(db: Db, at: Date): Promise<number> {
  let moved = 0
  for (const whole of await assignmentsUnderWay(db.read)) {
    if (await advance(db, whole, at)) moved++
  }
  return moved
}

async function advance(db: Db, whole: WholeAssignment, at: Date): Promise<boolean> {
  return db.write(async (tx) => {
    const today = dayIn(whole.programme.zone, at)
    const pauses = await pausesIn(tx, [whole.assignment.id])
    const { holidays } = whole.programme
    const all = await assignmentsOfMember(tx, whole.memberId)
    let { state } = all.find((one) => one.id === whole.assignment.id) ?? whole.assignment
    const before = previousOf(whole.assignment, all)
    const facts = {
      ...whole.assignment,
      pauses,
      holidays,
      previousEndReviewOver: before === undefined || (await endReviewOver(tx, { ...whole, assignment: before }, today)),
      endReviewOver: await endReviewOver(tx, whole, today),
      anotherActive: all.some((one) => one.id !== whole.assignment.id && (one.state === 'active' || one.state === 'review_due')),
    }
    let moved = false
    for (let to = nextByCalendar({ ...facts, state }, today); to; to = nextByCalendar({ ...facts, state }, today)) {
      if (!(await moveAssignment(tx, { assignmentId: whole.assignment.id, from: state, to, by: null, reason: null }, at))) break
      if (to === 'onboarding' || to === 'active') await openReviews(tx, whole.assignment, { pauses, holidays }, at)
      state = to
      moved = true
    }
    return moved
  })
}

/** The three reviews of an assignment, once it has begun. */
async function openReviews(tx: Tx, assignment: Assignment, calendar: Parameters<typeof reviewDates>[2], at: Date): Promise<void> {
  const kinds: ReviewKind[] = ['start', 'mid', 'end']
  await insertStageReviews(tx, kinds.map((kind) => ({ assignmentId: assignment.id, kind, dueOn: reviewDates(kind, assignment, calendar).dueOn })), at)
}

/** The last one before it that took place. */
function previousOf(assignment: Assignment, all: readonly Assignment[]): Assignment | undefined {
  return all.filter((one) => one.startsOn < assignment.startsOn && !['withdrawn', 'proposed', 'ended_early'].includes(one.state)).at(-1)
}
