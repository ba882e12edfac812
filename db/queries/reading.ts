import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader, type Tx } from '#db/dialect'
import { acknowledgements, checklistMarks, lessonViews, positions, reflections } from '../schema/reading.ts'

export type Position = typeof positions.$inferSelect

const positionIn = prepared((db) => db.select().from(positions).where(and(eq(positions.personId, sql.placeholder('personId')), eq(positions.courseId, sql.placeholder('courseId')))))

const positionsIn = prepared((db) => db.select().from(positions).where(eq(positions.personId, sql.placeholder('personId'))).orderBy(desc(positions.at), desc(positions.courseId)))
const marksOf = prepared((db) =>
  db.select({ componentId: checklistMarks.componentId, itemId: checklistMarks.itemId }).from(checklistMarks).where(and(eq(checklistMarks.personId, sql.placeholder('personId')), eq(checklistMarks.marked, true))),
)
const reflectionsOf = prepared((db) =>
  db.select({ componentId: reflections.componentId, body: reflections.body, sharedWith: reflections.sharedWith }).from(reflections).where(eq(reflections.personId, sql.placeholder('personId'))),
)
const acknowledgementsOf = prepared((db) =>
  db.select({ policy: acknowledgements.policy, edition: acknowledgements.edition, at: acknowledgements.at }).from(acknowledgements).where(eq(acknowledgements.personId, sql.placeholder('personId'))),
)

export async function positionOf(db: Reader, personId: string, courseId: string): Promise<Position | undefined> {
  return (await positionIn(db, { personId, courseId }))[0]
}

export async function positionsOf(db: Reader, personId: string): Promise<Position[]> {
  return positionsIn(db, { personId })
}

/** A position that was kept on the device and arrives late does not push a newer one away. */
export async function savePosition(tx: Tx, position: Position): Promise<void> {
  const { personId: _, courseId: __, ...place } = position
  await tx
    .insert(positions)
    .values(position)
    .onConflictDoUpdate({ target: [positions.personId, positions.courseId], set: place, setWhere: sql`${positions.at} <= excluded.at` })
}

type View = { personId: string; lessonId: string; lessonHash: string; seconds: number }

export async function recordView(tx: Tx, { personId, lessonId, lessonHash, seconds }: View, at: Date): Promise<void> {
  await tx
    .insert(lessonViews)
    .values({ personId, lessonId, firstAt: at, lastAt: at, secondsOnScreen: seconds, lastHash: lessonHash })
    .onConflictDoUpdate({
      target: [lessonViews.personId, lessonViews.lessonId],
      set: { lastAt: at, lastHash: lessonHash, secondsOnScreen: sql`${lessonViews.secondsOnScreen} + ${seconds}` },
    })
}

type MarkRef = { personId: string; componentId: string; itemId: string }

export async function saveChecklistMark(tx: Tx, mark: MarkRef & { marked: boolean }, at: Date): Promise<void> {
  await tx
    .insert(checklistMarks)
    .values({ ...mark, at })
    .onConflictDoUpdate({ target: [checklistMarks.personId, checklistMarks.componentId, checklistMarks.itemId], set: { marked: mark.marked, at } })
}

export async function saveReflection(tx: Tx, reflection: MarkRef & { body: string; sharedWith: 'private' | 'host' }, at: Date): Promise<void> {
  await tx
    .insert(reflections)
    .values({ ...reflection, at })
    .onConflictDoUpdate({ target: [reflections.personId, reflections.componentId, reflections.itemId], set: { body: reflection.body, sharedWith: reflection.sharedWith, at } })
}

/** The first acceptance of an edition stands. */
export async function insertAcknowledgement(tx: Tx, row: { personId: string; policy: string; edition: number; lessonHash: string }, at: Date): Promise<void> {
  await tx.insert(acknowledgements).values({ ...row, at }).onConflictDoNothing()
}

export type LeftBehind = Awaited<ReturnType<typeof leftBehind>>

/** The person's own marks, reflections and acceptances; few enough to be read whole. */
export async function leftBehind(db: Reader, personId: string) {
  const [marks, words, accepted] = await Promise.all([marksOf(db, { personId }), reflectionsOf(db, { personId }), acknowledgementsOf(db, { personId })])
  return { marks, reflections: words, acknowledgements: accepted }
}
