import type { Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { Reader } from '#db/dialect'
import { assignmentsHosted, assignmentsMentored, pausesIn, type WholeAssignment } from '#db/queries/assignments.ts'
import { goalsOf } from '#db/queries/goals.ts'
import { weeksHandedIn } from '#db/queries/logs.ts'
import { stageReviewsOf } from '#db/queries/stage-reviews.ts'
import { addDays } from './days.ts'
import { reviewLines } from './review-lines.server.ts'
import { missingWeeks } from './weeks.ts'

const UNDER_WAY = ['onboarding', 'active', 'review_due', 'paused']

/** What waits for a mentor: logs, the oldest first; reviews to write or sign; goals without their word. */
export async function mentoring(db: Reader, person: Subject, at: Date) {
  const [mine, hosted] = await Promise.all([assignmentsMentored(db, person.id), assignmentsHosted(db, person.id)])
  const all = [...mine, ...hosted.filter((one) => !mine.some((other) => other.assignment.id === one.assignment.id))]
  const ids = all.map((one) => one.assignment.id)
  const [handedIn, reviews, pauses, goals] = await Promise.all([weeksHandedIn(db, mine.map((one) => one.assignment.id)), stageReviewsOf(db, ids), pausesIn(db, ids), goalsOf(db, mine.map((one) => one.assignment.id))])
  const by = new Map(all.map((whole) => [whole.assignment.id, whole]))
  const today = (whole: WholeAssignment) => dayIn(whole.programme.zone, at)
  const closed = new Set(all.filter((whole) => reviewLines(reviews, { whole, pauses, today: today(whole), person }).some((line) => line.kind === 'end' && line.state === 'signed')).map((whole) => whole.assignment.id))
  return {
    logs: handedIn
      .filter((log) => !log.reviewed && !closed.has(log.assignmentId))
      .flatMap((log) => {
        const whole = by.get(log.assignmentId)
        return whole ? [{ id: log.logId, person: whole.person.name, team: whole.team.name, week: log.weekStart, submittedAt: log.at, zone: whole.programme.zone, late: dayIn(whole.programme.zone, log.at) > addDays(log.weekStart, 6), href: rotationPaths.logReview(log.logId) }] : []
      }),
    reviews: all
      .flatMap((whole) => reviewLines(reviews, { whole, pauses, today: today(whole), person }).flatMap((line) => (line.wants ? [{ ...line, person: whole.person.name, team: whole.team.name }] : [])))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1)),
    goals: goals.flatMap((goal) => {
      const whole = by.get(goal.assignmentId)
      return goal.state === 'set' && whole && UNDER_WAY.includes(whole.assignment.state) ? [{ id: goal.id, text: goal.text, person: whole.person.name, href: rotationPaths.goals(goal.assignmentId) }] : []
    }),
    mentees: mine
      .filter((whole) => UNDER_WAY.includes(whole.assignment.state))
      .map((whole) => ({
        id: whole.assignment.id,
        person: whole.person.name,
        team: whole.team.name,
        endsOn: whole.assignment.endsOn,
        missing: missingWeeks(whole.assignment, { pauses: pauses.filter((pause) => pause.assignmentId === whole.assignment.id), submitted: new Set(handedIn.filter((log) => log.assignmentId === whole.assignment.id).map((log) => log.weekStart)), today: today(whole) }).length,
        href: rotationPaths.goals(whole.assignment.id),
      })),
    hosts: hosted.length > 0,
    mentors: mine.length > 0 || person.roles.includes('mentor'),
  }
}
