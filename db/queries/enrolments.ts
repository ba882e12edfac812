import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { revocations } from '../schema/credentials.ts'
import { courseCompletions, enrolments } from '../schema/learning.ts'

export type Enrolment = typeof enrolments.$inferSelect & { completionId: string | null; completedAt: Date | null; revokedAt: Date | null; revokedFor: string | null }

const columns = {
  id: enrolments.id,
  personId: enrolments.personId,
  courseId: enrolments.courseId,
  n: enrolments.n,
  source: enrolments.source,
  scope: enrolments.scope,
  startedAt: enrolments.startedAt,
  closedAt: enrolments.closedAt,
  closedAs: enrolments.closedAs,
  completionId: courseCompletions.id,
  completedAt: courseCompletions.completedAt,
  revokedAt: revocations.at,
  revokedFor: revocations.reasonCode,
}

const ofPerson = prepared((db) => withCompletion(db).where(eq(enrolments.personId, sql.placeholder('personId'))).orderBy(desc(enrolments.n), desc(enrolments.id)))
const inCourse = prepared((db) =>
  withCompletion(db)
    .where(and(eq(enrolments.personId, sql.placeholder('personId')), eq(enrolments.courseId, sql.placeholder('courseId'))))
    .orderBy(desc(enrolments.n), desc(enrolments.id)),
)
const one = prepared((db) => withCompletion(db).where(and(eq(enrolments.id, sql.placeholder('id')), eq(enrolments.personId, sql.placeholder('personId')))))

/** The person's passes through all courses, newest first. */
export async function enrolmentsOf(db: Reader, personId: string): Promise<Enrolment[]> {
  return ofPerson(db, { personId })
}

/** The newest pass through the course; an open one is always the newest. */
export async function newestEnrolment(db: Reader, personId: string, courseId: string): Promise<Enrolment | undefined> {
  return (await inCourse(db, { personId, courseId }))[0]
}

export async function enrolmentById(db: Reader, id: string, personId: string): Promise<Enrolment | undefined> {
  return (await one(db, { id, personId }))[0]
}

/** Undefined when the person has an open one already. */
export async function insertEnrolment(tx: Tx, row: { personId: string; courseId: string; n: number; source: 'self' | 'assigned' | 'import' }, at: Date): Promise<string | undefined> {
  const inserted = await tx
    .insert(enrolments)
    .values({ id: newId(at), scope: 'course', startedAt: at, ...row })
    .onConflictDoNothing()
    .returning({ id: enrolments.id })
  return inserted[0]?.id
}

/** Whoever else works on this enrolment waits until this write has ended, on PostgreSQL too. False when it is not this person's. */
export async function holdEnrolment(tx: Tx, id: string, personId: string): Promise<boolean> {
  const held = await tx
    .update(enrolments)
    .set({ n: sql`${enrolments.n}` })
    .where(and(eq(enrolments.id, id), eq(enrolments.personId, personId)))
    .returning({ id: enrolments.id })
  return held.length === 1
}

export async function closeEnrolment(tx: Tx, id: string, as: 'finished' | 'withdrawn' | 'superseded', at: Date): Promise<void> {
  await tx.update(enrolments).set({ closedAt: at, closedAs: as }).where(and(eq(enrolments.id, id), isNull(enrolments.closedAt)))
}

/** Who is in the middle of the course. */
export async function openEnrolments(db: Reader, courseId: string): Promise<{ id: string; personId: string }[]> {
  return db
    .select({ id: enrolments.id, personId: enrolments.personId })
    .from(enrolments)
    .where(and(eq(enrolments.courseId, courseId), isNull(enrolments.closedAt)))
    .orderBy(enrolments.id)
}

/** Undefined when the enrolment has a completion already. */
export async function insertCompletion(tx: Tx, row: Omit<typeof courseCompletions.$inferInsert, 'id'>, at: Date): Promise<string | undefined> {
  const inserted = await tx
    .insert(courseCompletions)
    .values({ id: newId(at), ...row })
    .onConflictDoNothing()
    .returning({ id: courseCompletions.id })
  return inserted[0]?.id
}

function withCompletion(db: Tx) {
  return db
    .select(columns)
    .from(enrolments)
    .leftJoin(courseCompletions, eq(courseCompletions.enrolmentId, enrolments.id))
    .leftJoin(revocations, and(eq(revocations.kind, 'completion'), eq(revocations.subjectId, courseCompletions.id)))
    .$dynamic()
}
