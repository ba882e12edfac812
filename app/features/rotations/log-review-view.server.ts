import { may, type Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import type { Reader } from '#db/dialect'
import { assignmentSeenBy } from '#db/queries/assignments.ts'
import { goalsOf } from '#db/queries/goals.ts'
import { logById, logOfWeek } from '#db/queries/logs.ts'
import { addDays } from './days.ts'
import { sharedTextOf } from './log-text.ts'
import { asViewer, ofAssignment } from './relations.ts'

export type LogReviewView = NonNullable<Awaited<ReturnType<typeof logReviewView>>>

/** A log as its mentors read it: the revision that was handed in last, and never the note that is the member's alone. Null for everybody else. */
export async function logReviewView(db: Reader, person: Subject, logId: string) {
  const log = await logById(db, logId)
  const whole = log && (await assignmentSeenBy(db, log.assignmentId, asViewer(person)))
  if (!whole || !may(person, 'review', ofAssignment('log', whole, person.id))) return null
  const found = await logOfWeek(db, log.assignmentId, log.weekStart)
  const submission = found?.submissions.at(-1)
  const revision = found?.revisions.find((one) => one.id === submission?.logRevisionId)
  if (!found || !submission || !revision) return null
  const returned = found.reviews.filter((review) => review.verdict === 'returned' && review.logRevisionId !== revision.id).at(-1)
  const returnedText = found.revisions.find((one) => one.id === returned?.logRevisionId)
  const goals = await goalsOf(db, [log.assignmentId])
  return {
    logId,
    assignmentId: log.assignmentId,
    week: log.weekStart,
    member: whole.person.name,
    team: whole.team.name,
    zone: whole.programme.zone,
    submittedAt: submission.at,
    late: dayIn(whole.programme.zone, submission.at) > addDays(log.weekStart, 6),
    revisionId: revision.id,
    text: sharedTextOf(revision),
    reviews: found.reviews.filter((review) => review.logRevisionId === revision.id).map(({ mentorId, mentorName, verdict, note, at }) => ({ mentorName, verdict, note, at, own: mentorId === person.id })),
    before: returned && returnedText ? { note: returned.note, mentorName: returned.mentorName, text: sharedTextOf(returnedText) } : null,
    goals: goals.filter((goal) => goal.state !== 'dropped').map(({ text, measure }) => ({ text, measure })),
  }
}
