import { may, type Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { Reader } from '#db/dialect'
import { assignmentsHosted, assignmentsOfPerson, assignmentsOfReports, pausesIn, type WholeAssignment } from '#db/queries/assignments.ts'
import { membershipsOf, openCohorts, periodsOf } from '#db/queries/cohorts.ts'
import { goalsOf } from '#db/queries/goals.ts'
import { logsOf } from '#db/queries/logs.ts'
import { stageReviewsOf } from '#db/queries/stage-reviews.ts'
import { assignmentWords, logWords } from './assignment-words.ts'
import { mondayOf } from './days.ts'
import { logStanding } from './log-standing.ts'
import { reviewLines } from './review-lines.server.ts'
import { timelineOf } from './timeline-layout.ts'
import { bandOf } from './timeline-rows.ts'
import { weeksOf } from './weeks.ts'

/** What /rotations shows to this person. Everything that is not theirs is an empty list. */
export async function myRotation(db: Reader, person: Subject, at: Date) {
  const [member, hosted, reports] = await Promise.all([ownRotation(db, person, at), assignmentsHosted(db, person.id), assignmentsOfReports(db, person.id)])
  return {
    member,
    mentors: person.roles.includes('mentor'),
    led: await asLead(db, person, hosted, at),
    reports: person.roles.includes('manager') ? await asLineManager(db, person, reports, at) : [],
    cohorts: may(person, 'read', { kind: 'coverage' }) ? (await openCohorts(db)).map(({ cohort, programme }) => ({ id: cohort.id, name: cohort.name, programme: programme.name })) : [],
  }
}

/** The person's own way through their latest cohort, or null. */
export async function ownRotation(db: Reader, person: Subject, at: Date) {
  const [membership] = await membershipsOf(db, person.id)
  if (!membership) return null
  const own = (await assignmentsOfPerson(db, person.id)).filter((one) => one.cohort.id === membership.cohort.id)
  return asMember(db, person, membership.cohort.id, own, { ...membership.cohort, zone: membership.programme.zone, programme: membership.programme.name }, at)
}

async function asMember(db: Reader, person: Subject, cohortId: string, own: readonly WholeAssignment[], cohort: { name: string; programme: string; startsOn: string; zone: string }, at: Date) {
  const today = dayIn(cohort.zone, at)
  const ids = own.map((one) => one.assignment.id)
  const [periods, pauses, reviews] = await Promise.all([periodsOf(db, cohortId), pausesIn(db, ids), stageReviewsOf(db, ids)])
  const now = own.find((one) => ['active', 'review_due', 'paused'].includes(one.assignment.state)) ?? null
  const span = { startsOn: periods[0]?.startsOn ?? cohort.startsOn, endsOn: periods.at(-1)?.endsOn ?? cohort.startsOn }
  const lines = own.map((whole) => ({ whole, reviews: reviewLines(reviews, { whole, pauses, today, person }) }))
  return {
    cohort: { id: cohortId, name: cohort.name, programme: cohort.programme, startsOn: cohort.startsOn, begun: cohort.startsOn <= today },
    timeline: timelineOf(span, [{ id: 'own', name: 'You', bands: lines.map(({ whole, reviews: own }) => bandOf(whole, { label: whole.team.name, href: rotationPaths.goals(whole.assignment.id), reviews: own, showsReviews: true })) }], today),
    now: now && { ...(await currentOf(db, now, pauses.filter((pause) => pause.assignmentId === now.assignment.id), today)), reviews: lines.find(({ whole }) => whole === now)?.reviews ?? [] },
    others: lines.filter(({ whole }) => whole !== now).map(({ whole, reviews: own }) => ({ ...headOf(whole), reviews: own.filter((line) => line.wants !== null || line.overdue) })),
  }
}

async function currentOf(db: Reader, whole: WholeAssignment, pauses: Awaited<ReturnType<typeof pausesIn>>, today: string) {
  const { id } = whole.assignment
  const [logs, goals] = await Promise.all([logsOf(db, [id]), goalsOf(db, [id])])
  const thisWeek = mondayOf(today)
  const weeks = weeksOf(whole.assignment, pauses)
    .filter((week) => week <= thisWeek)
    .map((week) => {
      const { state, lastNote } = logStanding(logs.find((one) => one.log.weekStart === week), { locked: false })
      const shown = state === 'none' ? (week < thisWeek ? 'missing' : 'this-week') : state
      return { week, href: rotationPaths.weekLog(id, week), shown, ...logWords[shown], note: state === 'returned' ? lastNote : null }
    })
  return { ...headOf(whole), zone: whole.programme.zone, thisWeek: weeks.find((one) => one.week === thisWeek) ?? null, earlier: weeks.filter((one) => one.week !== thisWeek).reverse(), goals: goals.map(({ text, state }) => ({ text, state })), goalsHref: rotationPaths.goals(id) }
}

function headOf({ assignment, team, mentor, coMentor, host, person }: WholeAssignment) {
  return { id: assignment.id, person: person.name, team: team.name, pattern: team.position, startsOn: assignment.startsOn, endsOn: assignment.endsOn, state: assignment.state, ...assignmentWords[assignment.state], mentors: [mentor.name, ...(coMentor ? [coMentor.name] : [])], host: host.name }
}

/** Who arrives and who is there, with the reviews that the lead signs. */
async function asLead(db: Reader, person: Subject, hosted: readonly WholeAssignment[], at: Date) {
  const open = hosted.filter((one) => !['completed', 'ended_early', 'withdrawn'].includes(one.assignment.state))
  const ids = open.map((one) => one.assignment.id)
  const [pauses, reviews] = await Promise.all([pausesIn(db, ids), stageReviewsOf(db, ids)])
  return open.map((whole) => ({ ...headOf(whole), reviews: reviewLines(reviews, { whole, pauses, today: dayIn(whole.programme.zone, at), person }).filter((line) => line.wants === 'sign'), confirm: whole.assignment.state === 'proposed' && may(person, 'confirm', { kind: 'assignment', personId: whole.person.id, being: ['assignment lead'] }) ? rotationPaths.assignmentConfirmation(whole.assignment.id) : null }))
}

/** Dates and what has been signed, and nothing that was written in a week. */
async function asLineManager(db: Reader, person: Subject, reports: readonly WholeAssignment[], at: Date) {
  const ids = reports.map((one) => one.assignment.id)
  const [pauses, reviews] = await Promise.all([pausesIn(db, ids), stageReviewsOf(db, ids)])
  return reports.map((whole) => ({ ...headOf(whole), reviews: reviewLines(reviews, { whole, pauses, today: dayIn(whole.programme.zone, at), person }).filter((line) => line.state === 'signed' || line.state === 'waived') }))
}
