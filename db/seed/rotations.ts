import type { Tx } from '#db/dialect'
import { insertAssignments, insertPause } from '../queries/assignments.ts'
import { insertCapacities, insertCohort, insertMembers, insertMentor, insertPeriods, insertProgramme, insertRotationTeam } from '../queries/cohorts.ts'
import type { AssignmentState } from '../schema/rotations.ts'
import { demoId, everybody, idOf } from './people.ts'
import { addDays, demoPeriods, type Stretch } from './rotation-calendar.ts'
import { seedGoals, type SeededAssignment, seedLogs } from './rotation-logs.ts'
import { seedReviews } from './rotation-reviews.ts'

const PROGRAMME = demoId('5', 1)
export const demoCohortId = demoId('5', 2)
/** The assignment of member `n` (Amir is 0) in period 0, 1 or 2. */
export const demoAssignmentId = (n: number, period: number) => demoId('5', 100 + n * 10 + period)

const teams = [
  { name: 'Platform Engineering', short: 'PE', lead: 'ruth', mentor: 'ines', about: 'Runs what models run on: access, cost, logs.' },
  { name: 'Data Science & Modeling', short: 'DSM', lead: 'viktor', mentor: 'maya', about: 'Asks whether a model is needed, and measures the ones that are.' },
  { name: 'Responsible AI', short: 'RAI', lead: 'rhea', mentor: 'maya', about: 'Reviews use cases before and after they go live.' },
  { name: 'Transformation Management', short: 'TM', lead: 'oskar', mentor: 'ines', about: 'Gets new ways of working used, and stops those that are not.' },
  { name: 'Analytics Enablement', short: 'AE', lead: 'hana', mentor: 'stefan', about: 'Teaches teams to answer their own questions with data.' },
] as const

const members = ['amir', 'priya', 'tomas', 'ingrid', 'kofi', 'mei', 'jonas', 'salma'] as const

/** The programme "AI Athletes" in the middle of its second period: what is due, waiting, late and missing in it is there to be found. */
export async function seedRotations(tx: Tx, at: Date): Promise<void> {
  const { monday, periods } = demoPeriods(at)
  const [first, , third] = periods
  await insertProgramme(tx, { id: PROGRAMME, name: 'AI Athletes', periodsMin: 2, periodsMax: 3, monthsMin: 4, monthsMax: 6, noRepeat: true, zone: 'Europe/London', holidays: [] })
  for (const [n, { name, short, lead, about }] of teams.entries()) await insertRotationTeam(tx, { id: teamId(n), programmeId: PROGRAMME, name, short, about, position: n + 1, leadId: idOf(lead), active: true })
  for (const [n, { mentor }] of teams.entries()) await insertMentor(tx, { teamId: teamId(n), personId: idOf(mentor), maxMentees: 3, fromOn: first.startsOn, toOn: null }, at)
  await insertCohort(tx, { id: demoCohortId, programmeId: PROGRAMME, name: `Cohort of ${first.startsOn.slice(0, 4)}`, startsOn: first.startsOn, state: 'running' }, { by: idOf('nadia') }, at)
  await insertPeriods(tx, periods.map((period, n) => ({ id: periodId(n), cohortId: demoCohortId, seq: n + 1, ...period })))
  // In the third period Responsible AI asks for one more than it gets.
  await insertCapacities(tx, teams.flatMap((_, team) => periods.map((__, period) => ({ teamId: teamId(team), periodId: periodId(period), minSeats: team === 2 && period === 2 ? 2 : 1, maxSeats: 2, by: idOf('nadia'), at }))))
  await insertMembers(tx, members.map((handle, n) => ({ id: memberId(n), cohortId: demoCohortId, personId: idOf(handle), startsOn: first.startsOn, endsOn: third.endsOn, lineManagerId: managerOf(handle) })))

  const placed = members.flatMap((handle, n) => periods.map((period, p) => assignment(n, p, handle, period, monday)))
  await insertAssignments(tx, placed.map(({ n: _, period: __, personId: ___, ...row }) => row), { by: idOf('nadia') }, at)
  await insertPause(tx, { id: demoId('5', 91), assignmentId: demoAssignmentId(4, 1), startsOn: addDays(monday, -28), endsOn: addDays(monday, -15), by: idOf('nadia'), at, reason: 'Leave' })
  const now = placed.filter((one) => one.period === 1)
  await seedLogs(tx, now, monday, at)
  await seedGoals(tx, placed.filter((one) => one.period === 1 || one.n === 0 && one.period === 0), at)
  await seedReviews(tx, placed.filter((one) => one.period < 2), monday, at)
}

/** Each on another team in each period. Salma's second one ended before its time, which leaves a gap; Amir's third waits for its team. */
function assignment(n: number, period: number, handle: string, { startsOn, endsOn }: Stretch, monday: string): SeededAssignment {
  const number = (n + period * 2) % teams.length
  const team = teams[number] ?? teams[0]
  const left = n === 7 && period === 1
  const state: AssignmentState = period === 0 ? 'completed' : left ? 'ended_early' : period === 1 ? 'active' : n === 0 || n === 3 ? 'proposed' : 'confirmed'
  const people = { mentorId: idOf(team.mentor), coMentorId: n === 5 && period === 1 ? idOf('ines') : null, hostManagerId: idOf(team.lead) }
  return { id: demoAssignmentId(n, period), memberId: memberId(n), teamId: teamId(number), ...people, startsOn, endsOn: left ? addDays(monday, -17) : endsOn, state, n, period, personId: idOf(handle) }
}

const teamId = (n: number) => demoId('5', 21 + n)
const periodId = (n: number) => demoId('5', 11 + n)
const memberId = (n: number) => demoId('5', 31 + n)
const managerOf = (handle: string) => {
  const manager = everybody.find((person) => person.handle === handle)?.manager
  return manager ? idOf(manager) : null
}
