import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { people } from '../schema/people.ts'
import { cohortChanges, cohorts, periods, programmes, rotationMembers, rotationMentors, rotationTeams, teamCapacities } from '../schema/rotations.ts'

export type Programme = typeof programmes.$inferSelect
export type Cohort = typeof cohorts.$inferSelect
export type Period = typeof periods.$inferSelect
export type RotationTeam = typeof rotationTeams.$inferSelect
export type TeamCapacity = typeof teamCapacities.$inferSelect
export type RotationMember = typeof rotationMembers.$inferSelect & { name: string; handle: string }
export type RotationMentor = { personId: string; name: string; teamId: string; maxMentees: number }

export async function cohortById(db: Reader, cohortId: string): Promise<{ cohort: Cohort; programme: Programme } | undefined> {
  return (await db.select({ cohort: cohorts, programme: programmes }).from(cohorts).innerJoin(programmes, eq(programmes.id, cohorts.programmeId)).where(eq(cohorts.id, cohortId)))[0]
}

/** Every cohort that is not a draft, the newest first. */
export async function openCohorts(db: Reader): Promise<{ cohort: Cohort; programme: Programme }[]> {
  return db
    .select({ cohort: cohorts, programme: programmes })
    .from(cohorts)
    .innerJoin(programmes, eq(programmes.id, cohorts.programmeId))
    .where(inArray(cohorts.state, ['published', 'running', 'closed']))
    .orderBy(sql`${cohorts.startsOn} desc`, asc(cohorts.id))
}

/** The cohorts that the person is in, the newest first. */
export async function membershipsOf(db: Reader, personId: string): Promise<{ member: typeof rotationMembers.$inferSelect; cohort: Cohort; programme: Programme }[]> {
  return db
    .select({ member: rotationMembers, cohort: cohorts, programme: programmes })
    .from(rotationMembers)
    .innerJoin(cohorts, eq(cohorts.id, rotationMembers.cohortId))
    .innerJoin(programmes, eq(programmes.id, cohorts.programmeId))
    .where(eq(rotationMembers.personId, personId))
    .orderBy(sql`${cohorts.startsOn} desc`, asc(rotationMembers.id))
}

export async function periodsOf(db: Reader, cohortId: string): Promise<Period[]> {
  return db.select().from(periods).where(eq(periods.cohortId, cohortId)).orderBy(asc(periods.seq), asc(periods.id))
}

export async function teamsOf(db: Reader, programmeId: string): Promise<RotationTeam[]> {
  return db.select().from(rotationTeams).where(eq(rotationTeams.programmeId, programmeId)).orderBy(asc(rotationTeams.position), asc(rotationTeams.id))
}

export async function capacitiesOf(db: Reader, cohortId: string): Promise<TeamCapacity[]> {
  const rows = await db
    .select({ capacity: teamCapacities })
    .from(teamCapacities)
    .innerJoin(periods, eq(periods.id, teamCapacities.periodId))
    .where(eq(periods.cohortId, cohortId))
    .orderBy(asc(teamCapacities.teamId), asc(teamCapacities.periodId))
  return rows.map((row) => row.capacity)
}

export async function membersOf(db: Reader, cohortId: string): Promise<RotationMember[]> {
  const rows = await db
    .select({ member: rotationMembers, name: people.name, handle: people.handle })
    .from(rotationMembers)
    .innerJoin(people, eq(people.id, rotationMembers.personId))
    .where(eq(rotationMembers.cohortId, cohortId))
    .orderBy(asc(people.name), asc(rotationMembers.id))
  return rows.map(({ member, name, handle }) => ({ ...member, name, handle }))
}

/** Who mentors for a team of the programme on that day. */
export async function mentorsOf(db: Reader, programmeId: string, day: string): Promise<RotationMentor[]> {
  return db
    .select({ personId: rotationMentors.personId, name: people.name, teamId: rotationMentors.teamId, maxMentees: rotationMentors.maxMentees })
    .from(rotationMentors)
    .innerJoin(rotationTeams, eq(rotationTeams.id, rotationMentors.teamId))
    .innerJoin(people, eq(people.id, rotationMentors.personId))
    .where(and(eq(rotationTeams.programmeId, programmeId), lte(rotationMentors.fromOn, day), or(isNull(rotationMentors.toOn), sql`${rotationMentors.toOn} >= ${day}`)))
    .orderBy(asc(people.name), asc(rotationMentors.id))
}

export async function insertProgramme(tx: Tx, programme: Programme): Promise<void> {
  await tx.insert(programmes).values(programme)
}

export async function insertRotationTeam(tx: Tx, team: RotationTeam): Promise<void> {
  await tx.insert(rotationTeams).values(team)
}

export async function insertCohort(tx: Tx, cohort: Cohort, { by }: { by: string | null }, at: Date): Promise<void> {
  await tx.insert(cohorts).values(cohort)
  await tx.insert(cohortChanges).values({ cohortId: cohort.id, seq: 1, from: null, to: cohort.state, by, at, reason: null })
}

export async function insertPeriods(tx: Tx, rows: readonly Period[]): Promise<void> {
  await tx.insert(periods).values([...rows])
}

export async function insertCapacities(tx: Tx, rows: readonly TeamCapacity[]): Promise<void> {
  await tx.insert(teamCapacities).values([...rows])
}

export async function insertMembers(tx: Tx, rows: readonly (typeof rotationMembers.$inferSelect)[]): Promise<void> {
  await tx.insert(rotationMembers).values([...rows])
}

export async function insertMentor(tx: Tx, mentor: Omit<typeof rotationMentors.$inferSelect, 'id'>, at: Date): Promise<void> {
  await tx.insert(rotationMentors).values({ ...mentor, id: newId(at) })
}
