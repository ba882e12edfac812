import { and, asc, eq, inArray, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { people } from '../schema/people.ts'
import { assignmentChanges, assignments, type AssignmentState, cohorts, pauses, programmes, rotationMembers, rotationTeams } from '../schema/rotations.ts'

export type Assignment = typeof assignments.$inferSelect
export type Pause = typeof pauses.$inferSelect
type Who = { id: string; name: string }
/** An assignment with everybody and everything that its rules ask about. */
export type WholeAssignment = {
  assignment: Assignment
  person: Who & { zone: string }
  memberId: string
  lineManagerId: string | null
  team: { id: string; name: string; short: string; position: number }
  cohort: { id: string; name: string; state: string }
  programme: { id: string; name: string; zone: string; holidays: readonly string[] }
  mentor: Who
  coMentor: Who | null
  host: Who
}

const parts = {
  assignment: assignments,
  person: { id: people.id, name: people.name, zone: people.zone },
  memberId: rotationMembers.id,
  lineManagerId: rotationMembers.lineManagerId,
  team: { id: rotationTeams.id, name: rotationTeams.name, short: rotationTeams.short, position: rotationTeams.position },
  cohort: { id: cohorts.id, name: cohorts.name, state: cohorts.state },
  programme: { id: programmes.id, name: programmes.name, zone: programmes.zone, holidays: programmes.holidays },
}

/** Only for the member, the mentors, the team's lead for it, the line manager, and whoever manages the programme; for everybody else it is not there. */
export async function assignmentSeenBy(db: Reader, assignmentId: string, { personId, managesProgramme }: { personId: string; managesProgramme: boolean }): Promise<WholeAssignment | undefined> {
  const mine = or(eq(rotationMembers.personId, personId), mentoredBy(personId), eq(assignments.hostManagerId, personId), eq(rotationMembers.lineManagerId, personId))
  return (await whole(db, and(eq(assignments.id, assignmentId), managesProgramme ? undefined : mine)))[0]
}

export async function assignmentsOfPerson(db: Reader, personId: string): Promise<WholeAssignment[]> {
  return whole(db, and(eq(rotationMembers.personId, personId), ne(assignments.state, 'withdrawn')))
}

export async function assignmentsMentored(db: Reader, personId: string): Promise<WholeAssignment[]> {
  return whole(db, and(mentoredBy(personId), ne(assignments.state, 'withdrawn')))
}

export async function assignmentsHosted(db: Reader, personId: string): Promise<WholeAssignment[]> {
  return whole(db, and(eq(assignments.hostManagerId, personId), ne(assignments.state, 'withdrawn')))
}

export async function assignmentsOfReports(db: Reader, personId: string): Promise<WholeAssignment[]> {
  return whole(db, and(eq(rotationMembers.lineManagerId, personId), ne(assignments.state, 'withdrawn')))
}

export async function assignmentsInCohort(db: Reader, cohortId: string): Promise<WholeAssignment[]> {
  return whole(db, eq(cohorts.id, cohortId))
}

/** Whether anybody mentors, leads or is led here: what the person's pages are made for. */
export async function assignmentsOfMember(db: Reader, memberId: string): Promise<Assignment[]> {
  return db.select().from(assignments).where(eq(assignments.memberId, memberId)).orderBy(asc(assignments.startsOn), asc(assignments.id))
}

/** Those that the calendar can move on. */
export async function assignmentsUnderWay(db: Reader): Promise<WholeAssignment[]> {
  return whole(db, inArray(assignments.state, ['confirmed', 'onboarding', 'active', 'review_due']))
}

/** Of any of these people's, the first day first. */
async function whole(db: Reader, where: SQL | undefined): Promise<WholeAssignment[]> {
  const rows = await db
    .select(parts)
    .from(assignments)
    .innerJoin(rotationMembers, eq(rotationMembers.id, assignments.memberId))
    .innerJoin(people, eq(people.id, rotationMembers.personId))
    .innerJoin(rotationTeams, eq(rotationTeams.id, assignments.teamId))
    .innerJoin(cohorts, eq(cohorts.id, rotationMembers.cohortId))
    .innerJoin(programmes, eq(programmes.id, cohorts.programmeId))
    .where(where)
    .orderBy(asc(assignments.startsOn), asc(people.name), asc(assignments.id))
  const names = await namesOf(db, rows.flatMap(({ assignment }) => [assignment.mentorId, assignment.coMentorId, assignment.hostManagerId]))
  const who = (id: string): Who => ({ id, name: names.get(id) ?? '' })
  return rows.map((row) => ({ ...row, mentor: who(row.assignment.mentorId), coMentor: row.assignment.coMentorId === null ? null : who(row.assignment.coMentorId), host: who(row.assignment.hostManagerId) }))
}

function mentoredBy(personId: string): SQL | undefined {
  return or(eq(assignments.mentorId, personId), eq(assignments.coMentorId, personId))
}

async function namesOf(db: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].filter((id) => id !== null)
  if (asked.length === 0) return new Map()
  const rows = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, asked)).orderBy(asc(people.id))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function pausesIn(db: Reader, assignmentIds: readonly string[]): Promise<Pause[]> {
  if (assignmentIds.length === 0) return []
  return db.select().from(pauses).where(inArray(pauses.assignmentId, [...assignmentIds])).orderBy(asc(pauses.startsOn), asc(pauses.id))
}

export async function changesOfAssignment(db: Reader, assignmentId: string): Promise<(typeof assignmentChanges.$inferSelect)[]> {
  return db.select().from(assignmentChanges).where(eq(assignmentChanges.assignmentId, assignmentId)).orderBy(asc(assignmentChanges.seq))
}

/** Has the state whose it is: each with the row that says who and when. */
export async function insertAssignments(tx: Tx, rows: readonly Assignment[], { by }: { by: string | null }, at: Date): Promise<void> {
  if (rows.length === 0) return
  await tx.insert(assignments).values([...rows])
  await tx.insert(assignmentChanges).values(rows.map((row) => ({ assignmentId: row.id, seq: 1, from: null, to: row.state, by, at, reason: null })))
}

/** False when it is in another state by now. */
export async function moveAssignment(tx: Tx, { assignmentId, from, to, by, reason }: { assignmentId: string; from: AssignmentState; to: AssignmentState; by: string | null; reason: string | null }, at: Date): Promise<boolean> {
  const moved = await tx.update(assignments).set({ state: to }).where(and(eq(assignments.id, assignmentId), eq(assignments.state, from))).returning({ id: assignments.id })
  if (moved.length === 0) return false
  const [last] = await tx.select({ seq: sql<number>`max(${assignmentChanges.seq})` }).from(assignmentChanges).where(and(eq(assignmentChanges.assignmentId, assignmentId), isNotNull(assignmentChanges.to)))
  await tx.insert(assignmentChanges).values({ assignmentId, seq: Number(last?.seq ?? 0) + 1, from, to, by, at, reason })
  return true
}

export async function insertPause(tx: Tx, pause: Pause): Promise<void> {
  await tx.insert(pauses).values(pause)
}
