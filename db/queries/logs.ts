import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { people } from '../schema/people.ts'
import { logReviews, logRevisions, logs, logSubmissions, logWarnings, type Verdict } from '../schema/rotation-work.ts'

export type LogRevision = typeof logRevisions.$inferSelect
type LogReview = typeof logReviews.$inferSelect & { mentorName: string }
type LogSubmission = typeof logSubmissions.$inferSelect
type Log = typeof logs.$inferSelect
/** A log with its rows; only the last revision and those that were submitted are of interest. */
export type WholeLog = { log: Log; revisions: LogRevision[]; submissions: LogSubmission[]; reviews: LogReview[] }
type LogText = Pick<LogRevision, 'did' | 'learned' | 'applied' | 'blockers' | 'links' | 'hours' | 'privateNote'>

export async function logById(db: Reader, logId: string): Promise<Log | undefined> {
  return (await db.select().from(logs).where(eq(logs.id, logId)))[0]
}

/** Every log of these assignments, by week. */
export async function logsOf(db: Reader, assignmentIds: readonly string[]): Promise<WholeLog[]> {
  if (assignmentIds.length === 0) return []
  return withRows(db, await db.select().from(logs).where(inArray(logs.assignmentId, [...assignmentIds])).orderBy(asc(logs.weekStart), asc(logs.id)))
}

export async function logOfWeek(db: Reader, assignmentId: string, weekStart: string): Promise<WholeLog | undefined> {
  return (await withRows(db, await db.select().from(logs).where(and(eq(logs.assignmentId, assignmentId), eq(logs.weekStart, weekStart)))))[0]
}

async function withRows(db: Reader, rows: readonly Log[]): Promise<WholeLog[]> {
  const ids = rows.map((log) => log.id)
  if (ids.length === 0) return []
  const revisions = await db.select().from(logRevisions).where(inArray(logRevisions.logId, ids)).orderBy(asc(logRevisions.revision), asc(logRevisions.id))
  const submissions = await db.select().from(logSubmissions).where(inArray(logSubmissions.logId, ids)).orderBy(asc(logSubmissions.at), asc(logSubmissions.id))
  const reviews = await db
    .select({ review: logReviews, mentorName: people.name, logId: logRevisions.logId })
    .from(logReviews)
    .innerJoin(logRevisions, eq(logRevisions.id, logReviews.logRevisionId))
    .innerJoin(people, eq(people.id, logReviews.mentorId))
    .where(inArray(logRevisions.logId, ids))
    .orderBy(asc(logReviews.at), asc(logReviews.id))
  const byLog = <Row extends { logId: string }>(all: readonly Row[]) => {
    const groups = new Map<string, Row[]>()
    for (const row of all) groups.set(row.logId, [...(groups.get(row.logId) ?? []), row])
    return groups
  }
  const [ofRevisions, ofSubmissions, ofReviews] = [byLog(revisions), byLog(submissions), byLog(reviews)]
  return rows.map((log) => ({
    log,
    revisions: ofRevisions.get(log.id) ?? [],
    submissions: ofSubmissions.get(log.id) ?? [],
    reviews: (ofReviews.get(log.id) ?? []).map(({ review, mentorName }) => ({ ...review, mentorName })),
  }))
}

/** Of these assignments: which weeks have been submitted, when first, and whether the last submission has been reviewed. No words are read. */
export async function weeksHandedIn(db: Reader, assignmentIds: readonly string[]): Promise<{ logId: string; assignmentId: string; weekStart: string; revisionId: string; at: Date; reviewed: boolean }[]> {
  if (assignmentIds.length === 0) return []
  const rows = await db
    .select({ logId: logs.id, assignmentId: logs.assignmentId, weekStart: logs.weekStart, revisionId: logSubmissions.logRevisionId, at: logSubmissions.at, review: logReviews.id })
    .from(logSubmissions)
    .innerJoin(logs, eq(logs.id, logSubmissions.logId))
    .leftJoin(logReviews, eq(logReviews.logRevisionId, logSubmissions.logRevisionId))
    .where(inArray(logs.assignmentId, [...assignmentIds]))
    .orderBy(asc(logSubmissions.at), asc(logSubmissions.id))
  // In order of submission, so the last one of a log is the one that stays.
  const last = new Map(rows.map(({ review, ...row }) => [row.logId, { ...row, reviewed: review !== null }]))
  return [...last.values()]
}

/** The log of that week, made if it is new, and held until this write has ended. */
export async function holdLog(tx: Tx, { assignmentId, weekStart }: { assignmentId: string; weekStart: string }, at: Date): Promise<string> {
  await tx.insert(logs).values({ id: newId(at), assignmentId, weekStart, writeSerial: 0 }).onConflictDoNothing()
  const [log] = await tx.update(logs).set({ writeSerial: sql`${logs.writeSerial} + 1` }).where(and(eq(logs.assignmentId, assignmentId), eq(logs.weekStart, weekStart))).returning({ id: logs.id })
  if (!log) throw new Error(`The log of ${weekStart} was neither found nor made`)
  return log.id
}

export async function insertRevision(tx: Tx, { logId, revision, text }: { logId: string; revision: number; text: LogText }, at: Date): Promise<LogRevision | undefined> {
  const row = { id: newId(at), logId, revision, edit: 0, ...text, begunAt: at, savedAt: at }
  return (await tx.insert(logRevisions).values(row).onConflictDoNothing().returning())[0]
}

export async function replaceRevision(tx: Tx, { revisionId, edit, text }: { revisionId: string; edit: number; text: LogText }, at: Date): Promise<LogRevision | undefined> {
  return (await tx.update(logRevisions).set({ ...text, edit: edit + 1, savedAt: at }).where(and(eq(logRevisions.id, revisionId), eq(logRevisions.edit, edit))).returning())[0]
}

/** False when that revision has been handed in before. */
export async function insertSubmission(tx: Tx, submission: { logId: string; logRevisionId: string; by: string }, at: Date): Promise<boolean> {
  return (await tx.insert(logSubmissions).values({ id: newId(at), ...submission, at }).onConflictDoNothing().returning({ id: logSubmissions.id })).length > 0
}

/** False when this mentor has reviewed that revision before. */
export async function insertReview(tx: Tx, review: { logRevisionId: string; mentorId: string; verdict: Verdict; note: string; revisionHash: string }, at: Date): Promise<boolean> {
  return (await tx.insert(logReviews).values({ id: newId(at), ...review, at }).onConflictDoNothing().returning({ id: logReviews.id })).length > 0
}

export async function insertWarning(tx: Tx, warning: Omit<typeof logWarnings.$inferSelect, 'id' | 'at'>, at: Date): Promise<void> {
  await tx.insert(logWarnings).values({ id: newId(at), ...warning, at })
}

/** What was found in the log before and kept, the newest first. */
export async function warningsOf(db: Reader, logId: string): Promise<(typeof logWarnings.$inferSelect)[]> {
  return db.select().from(logWarnings).where(eq(logWarnings.logId, logId)).orderBy(desc(logWarnings.at), desc(logWarnings.id))
}
