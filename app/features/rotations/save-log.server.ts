import { may, type Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import type { Db, Tx } from '#db/dialect'
import { assignmentSeenBy, pausesIn, type WholeAssignment } from '#db/queries/assignments.ts'
import { holdLog, insertRevision, insertWarning, logOfWeek, type LogRevision, replaceRevision, warningsOf, type WholeLog } from '#db/queries/logs.ts'
import { countsOf, findClientData, fingerprintOf, type Found } from './client-data.server.ts'
import { mondayOf } from './days.ts'
import { replaces } from './log-state.ts'
import { type LogText, sameText, textOf } from './log-text.ts'
import { asViewer, ofAssignment } from './relations.ts'
import { endReviewSigned } from './review-standing.server.ts'
import { weeksOf } from './weeks.ts'

/** `expected` is the revision that the form was opened with, 0 for none. `anyway` is the fingerprint of a warning that the person has answered. */
export type LogWrite = { person: Subject; assignmentId: string; weekStart: string; text: LogText; expected: Pick<LogRevision, 'revision' | 'edit'>; anyway: string | null }
export type LogWriteOutcome =
  | { kind: 'saved' | 'nothing-changed'; whole: WholeAssignment; logId: string; revision: LogRevision }
  | { kind: 'changed-since'; current: LogRevision }
  | { kind: 'client-data'; found: Found[]; fingerprint: string }
  | { kind: 'locked' | 'unknown' | 'not-yet' }

/** Keeps a draft. Two tabs that began from the same text: the first is saved, the second is told what the first wrote. */
export async function saveLog(db: Db, write: LogWrite, at: Date): Promise<LogWriteOutcome> {
  const found = await findClientData(db.read, write.text)
  return db.write((tx) => writeLog(tx, write, found, at))
}

/** Inside a write: the detectors have looked before. */
export async function writeLog(tx: Tx, { person, assignmentId, weekStart, text, expected, anyway }: LogWrite, found: readonly Found[], at: Date): Promise<LogWriteOutcome> {
  const whole = await assignmentSeenBy(tx, assignmentId, asViewer(person))
  if (!whole || whole.assignment.state === 'withdrawn' || !may(person, 'write', ofAssignment('log', whole, person.id))) return { kind: 'unknown' }
  const today = dayIn(whole.programme.zone, at)
  if (!weeksOf(whole.assignment, await pausesIn(tx, [assignmentId])).includes(weekStart)) return { kind: 'unknown' }
  if (weekStart > mondayOf(today) || whole.assignment.state === 'proposed') return { kind: 'not-yet' }
  if (await endReviewSigned(tx, whole, today)) return { kind: 'locked' }

  const before = await logOfWeek(tx, assignmentId, weekStart)
  const fingerprint = fingerprintOf(found)
  const answered = before !== undefined && (await warningsOf(tx, before.log.id)).some((warning) => warning.fingerprint === fingerprint)
  if (found.length > 0 && !answered && anyway !== fingerprint) return { kind: 'client-data', found: [...found], fingerprint }

  const logId = await holdLog(tx, { assignmentId, weekStart }, at)
  const outcome = await writeRevision(tx, logId, await logOfWeek(tx, assignmentId, weekStart), { text: textOf(text), expected }, at)
  if (outcome.kind === 'changed-since') return outcome
  if (found.length > 0 && !answered) await insertWarning(tx, { logId, logRevisionId: outcome.revision.id, found: countsOf(found), fingerprint, by: person.id }, at)
  return { ...outcome, whole, logId }
}

async function writeRevision(tx: Tx, logId: string, log: WholeLog | undefined, { text, expected }: Pick<LogWrite, 'text' | 'expected'>, at: Date): Promise<{ kind: 'saved' | 'nothing-changed'; revision: LogRevision } | { kind: 'changed-since'; current: LogRevision }> {
  const last = log?.revisions.at(-1)
  if (last && sameText(last, text)) return { kind: 'nothing-changed', revision: last }
  if (last && (last.revision !== expected.revision || last.edit !== expected.edit)) return { kind: 'changed-since', current: last }
  const submitted = log?.submissions.some((one) => one.logRevisionId === last?.id) ?? false
  const reviewed = log?.reviews.some((one) => one.logRevisionId === last?.id) ?? false
  const written =
    last && replaces({ begunAt: last.begunAt, submitted, reviewed }, at)
      ? await replaceRevision(tx, { revisionId: last.id, edit: last.edit, text }, at)
      : await insertRevision(tx, { logId, revision: (last?.revision ?? 0) + 1, text }, at)
  if (!written) throw new Error(`The log ${logId} was written to while it was held`)
  return { kind: 'saved', revision: written }
}
