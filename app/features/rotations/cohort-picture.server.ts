import type { Reader } from '#db/dialect'
import { assignmentsInCohort, type Pause, pausesIn, type WholeAssignment } from '#db/queries/assignments.ts'
import { capacitiesOf, type Cohort, cohortById, membersOf, mentorsOf, type Period, periodsOf, type Programme, type RotationMember, type RotationMentor, type RotationTeam, type TeamCapacity, teamsOf } from '#db/queries/cohorts.ts'
import { type WholeStageReview, stageReviewsOf } from '#db/queries/stage-reviews.ts'

/** A cohort with everybody in it and where they are. */
export type CohortPicture = {
  cohort: Cohort
  programme: Programme
  periods: Period[]
  teams: RotationTeam[]
  capacities: TeamCapacity[]
  members: RotationMember[]
  mentors: RotationMentor[]
  /** Without what was withdrawn. */
  placed: WholeAssignment[]
  pauses: Pause[]
  reviews: WholeStageReview[]
}

export async function cohortPicture(db: Reader, cohortId: string, today: string): Promise<CohortPicture | null> {
  const found = await cohortById(db, cohortId)
  if (!found) return null
  const { cohort, programme } = found
  const [periods, teams, capacities, members, mentors, all] = await Promise.all([periodsOf(db, cohortId), teamsOf(db, programme.id), capacitiesOf(db, cohortId), membersOf(db, cohortId), mentorsOf(db, programme.id, today), assignmentsInCohort(db, cohortId)])
  const placed = all.filter((one) => one.assignment.state !== 'withdrawn')
  const ids = placed.map((one) => one.assignment.id)
  const [pauses, reviews] = await Promise.all([pausesIn(db, ids), stageReviewsOf(db, ids)])
  return { cohort, programme, periods, teams, capacities, members, mentors, placed, pauses, reviews }
}

/** From the first day of the first period to the last of the last. */
export function spanOf({ periods, cohort }: CohortPicture): { startsOn: string; endsOn: string } {
  return { startsOn: periods[0]?.startsOn ?? cohort.startsOn, endsOn: periods.at(-1)?.endsOn ?? cohort.startsOn }
}

export function groupedBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const known = groups.get(key(row))
    if (known) known.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
