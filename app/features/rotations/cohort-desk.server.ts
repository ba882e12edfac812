import type { Subject } from '#app/auth/permissions.ts'
import { may } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import type { Reader } from '#db/dialect'
import { cohortById } from '#db/queries/cohorts.ts'
import { weeksHandedIn } from '#db/queries/logs.ts'
import { type CohortPicture, cohortPicture, groupedBy, spanOf } from './cohort-picture.server.ts'
import { gapsOf, type Placed, seatLines, thereOn } from './coverage.ts'
import { isDay } from './days.ts'
import { reviewLines } from './review-lines.server.ts'
import { missingWeeks } from './weeks.ts'

export type CohortDesk = NonNullable<Awaited<ReturnType<typeof cohortDesk>>>

const RUNNING = ['active', 'review_due', 'paused']

/** What whoever plans a cohort has to look at: who is where on a day, seats, gaps, weeks without a log, late reviews, and how much each mentor carries. No words of any log. */
export async function cohortDesk(db: Reader, person: Subject, { cohortId, on }: { cohortId: string; on: string | null }, at: Date) {
  const known = may(person, 'read', { kind: 'coverage' }) ? await cohortById(db, cohortId) : undefined
  if (!known) return null
  const today = dayIn(known.programme.zone, at)
  const picture = await cohortPicture(db, cohortId, today)
  if (!picture) return null
  const day = on && isDay(on) ? on : today
  const handedIn = await weeksHandedIn(db, picture.placed.map((one) => one.assignment.id))
  const placed = placedOf(picture)
  return {
    cohort: { id: cohortId, name: picture.cohort.name, programme: picture.programme.name, zone: picture.programme.zone },
    day,
    today,
    span: spanOf(picture),
    periods: picture.periods.map(({ id, seq, startsOn, endsOn }) => ({ id, seq, startsOn, endsOn })),
    teams: picture.teams.map(({ id, name, short, position }) => ({ id, name, short, pattern: position })),
    coverage: coverageOf(picture, placed),
    there: thereOn(placed, day).length,
    seats: seatLines({ teams: picture.teams, periods: picture.periods, capacities: picture.capacities, assignments: placed }, day),
    gaps: picture.members.flatMap((member) => gapsOf(member, placed.filter((one) => one.memberId === member.id)).map((gap) => ({ ...gap, memberId: member.id, person: member.name }))),
    missing: missingOf(picture, handedIn, today),
    reviews: lateReviews(picture, person, today),
    mentors: mentorLoad(picture, handedIn),
  }
}

function placedOf({ placed }: CohortPicture): Placed[] {
  return placed.map(({ assignment: { id, memberId, teamId, startsOn, endsOn, state } }) => ({ id, memberId, teamId, startsOn, endsOn, state }))
}

type HandedIn = Awaited<ReturnType<typeof weeksHandedIn>>

/** People by months: who is where on the day of a month that most of the month is on, its fifteenth. */
function coverageOf({ members, teams, ...picture }: CohortPicture, placed: readonly Placed[]) {
  const months = monthsOf(spanOf({ members, teams, ...picture }))
  const ofMember = groupedBy(placed, (one) => one.memberId)
  return {
    months,
    rows: members.map((member) => ({
      id: member.id,
      person: member.name,
      cells: months.map((month) => {
        const own = ofMember.get(member.id) ?? []
        const middle = `${month}-15`
        const one = own.find((placedOne) => placedOne.state !== 'withdrawn' && placedOne.startsOn <= middle && middle <= placedOne.endsOn)
        const team = teams.find((candidate) => candidate.id === one?.teamId)
        return { month, outside: middle < member.startsOn || middle > member.endsOn, team: team ? { name: team.name, short: team.short, pattern: team.position } : null, proposed: one?.state === 'proposed' }
      }),
    })),
  }
}

/** YYYY-MM, in order. */
function monthsOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string[] {
  const months: string[] = []
  const [year = 0, month = 1] = startsOn.split('-').map(Number)
  for (let n = 0; n < 60; n++) {
    const at = `${year + Math.floor((month - 1 + n) / 12)}-${String(((month - 1 + n) % 12) + 1).padStart(2, '0')}`
    if (`${at}-01` > endsOn) break
    months.push(at)
  }
  return months.filter((one) => `${one}-15` >= startsOn && `${one}-15` <= endsOn)
}

function missingOf({ placed, pauses }: CohortPicture, handedIn: HandedIn, today: string) {
  return placed
    .filter((one) => RUNNING.includes(one.assignment.state))
    .flatMap((whole) => {
      const { id } = whole.assignment
      const weeks = missingWeeks(whole.assignment, { pauses: pauses.filter((pause) => pause.assignmentId === id), submitted: new Set(handedIn.filter((log) => log.assignmentId === id).map((log) => log.weekStart)), today })
      return weeks.length > 0 ? [{ id, person: whole.person.name, team: whole.team.name, mentor: whole.mentor.name, weeks }] : []
    })
    .sort((a, b) => b.weeks.length - a.weeks.length || (a.person < b.person ? -1 : 1))
}

function lateReviews({ placed, reviews, pauses }: CohortPicture, person: Subject, today: string) {
  const ofReviews = groupedBy(reviews, (one) => one.review.assignmentId)
  return placed
    .filter((one) => !['ended_early', 'proposed'].includes(one.assignment.state))
    .flatMap((whole) => reviewLines(ofReviews.get(whole.assignment.id) ?? [], { whole, pauses, today, person }).filter((line) => line.overdue).map((line) => ({ id: line.id, title: line.title, href: line.href, dueOn: line.dueOn, person: whole.person.name, team: whole.team.name, waitsFor: line.state === 'due' ? whole.person.name : line.state === 'member_done' ? whole.mentor.name : 'signatures' })))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1))
}

function mentorLoad({ placed, mentors }: CohortPicture, handedIn: HandedIn) {
  const running = placed.filter((one) => RUNNING.includes(one.assignment.state))
  const people = new Map([...mentors.map((one) => [one.personId, one.name] as const), ...running.map((one) => [one.mentor.id, one.mentor.name] as const)])
  return [...people]
    .map(([personId, name]) => {
      const mentees = running.filter((one) => one.assignment.mentorId === personId)
      const waiting = handedIn.filter((log) => !log.reviewed && mentees.some((one) => one.assignment.id === log.assignmentId))
      return { personId, name, mentees: mentees.length, most: Math.max(0, ...mentors.filter((one) => one.personId === personId).map((one) => one.maxMentees)) || null, waiting: waiting.length, oldest: waiting[0]?.at ?? null }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
