import { may, type Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { Reader } from '#db/dialect'
import { assignmentSeenBy, pausesIn } from '#db/queries/assignments.ts'
import { logsOf } from '#db/queries/logs.ts'
import { logWords } from './assignment-words.ts'
import { addDays, isMonday, mondayOf } from './days.ts'
import { logStanding } from './log-standing.ts'
import { NO_TEXT, sharedTextOf, textOf } from './log-text.ts'
import { asViewer, ofAssignment } from './relations.ts'
import { endReviewSigned } from './review-standing.server.ts'
import { weeksOf } from './weeks.ts'

export type WeekLogView = Extract<Awaited<ReturnType<typeof weekLogView>>, { kind: 'own' }>

/** A week as its member sees it; a mentor is sent to where it is read. For everybody else it is not there. */
export async function weekLogView(db: Reader, person: Subject, { assignmentId, week }: { assignmentId: string; week: string }, at: Date) {
  const whole = isMonday(week) ? await assignmentSeenBy(db, assignmentId, asViewer(person)) : undefined
  if (!whole || !may(person, 'read', ofAssignment('log', whole, person.id))) return { kind: 'unknown' as const }
  const weeks = weeksOf(whole.assignment, await pausesIn(db, [assignmentId]))
  const today = dayIn(whole.programme.zone, at)
  const thisWeek = mondayOf(today)
  if (!weeks.includes(week)) return { kind: 'outside' as const }
  const logs = await logsOf(db, [assignmentId])
  const log = logs.find((one) => one.log.weekStart === week)
  if (!may(person, 'write', ofAssignment('log', whole, person.id))) return log && log.submissions.length > 0 ? { kind: 'to-review' as const, logId: log.log.id } : { kind: 'unknown' as const }
  if (week > thisWeek) return { kind: 'not-yet' as const, opensOn: week }

  const { state } = logStanding(log, { locked: await endReviewSigned(db, whole, today) })
  const last = log?.revisions.at(-1)
  const before = logs.filter((one) => one.log.weekStart < week && one.revisions.length > 0).at(-1)
  const shown = state === 'none' ? (week < thisWeek ? ('missing' as const) : ('this-week' as const)) : state
  const lastSubmission = log?.submissions.at(-1)
  return {
    kind: 'own' as const,
    assignmentId,
    week,
    team: whole.team.name,
    mentor: whole.mentor.name,
    zone: whole.programme.zone,
    state,
    status: logWords[shown],
    text: last ? textOf(last) : NO_TEXT,
    revision: last?.revision ?? 0,
    edit: last?.edit ?? 0,
    savedAt: last?.savedAt ?? null,
    submitted: lastSubmission ? { at: lastSubmission.at, late: dayIn(whole.programme.zone, lastSubmission.at) > addDays(week, 6), isLatest: lastSubmission.logRevisionId === last?.id } : null,
    reviews: (log?.reviews ?? []).map(({ mentorName, verdict, note, at: reviewedAt, logRevisionId }) => ({ mentorName, verdict, note, at: reviewedAt, revision: log?.revisions.find((one) => one.id === logRevisionId)?.revision ?? 0 })),
    before: before ? { week: before.log.weekStart, href: rotationPaths.weekLog(assignmentId, before.log.weekStart), text: sharedTextOf(before.revisions.at(-1) ?? NO_TEXT) } : null,
    isThisWeek: week === thisWeek,
  }
}
