import { dayInWords } from '#app/components/time.tsx'
import { queueLetter } from '#app/platform/letters.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { Db, Tx } from '#db/dialect'
import type { WholeAssignment } from '#db/queries/assignments.ts'
import { insertSubmission } from '#db/queries/logs.ts'
import { findClientData } from './client-data.server.ts'
import { type LogWrite, type LogWriteOutcome, writeLog } from './save-log.server.ts'

type Refusal = Exclude<LogWriteOutcome, { kind: 'saved' | 'nothing-changed' }>
export type LogSubmissionOutcome = { kind: 'submitted' | 'already-submitted' } | Refusal

/** Keeps what was typed and freezes it: this revision is what the mentor reads, and nothing writes over it again. */
export async function submitLog(db: Db, write: LogWrite, at: Date): Promise<LogSubmissionOutcome> {
  const found = await findClientData(db.read, write.text)
  return db.write(async (tx) => {
    const written = await writeLog(tx, write, found, at)
    if (!('revision' in written)) return written
    const { whole, logId, revision } = written
    if (!(await insertSubmission(tx, { logId, logRevisionId: revision.id, by: write.person.id }, at))) return { kind: 'already-submitted' }
    await tellMentors(tx, whole, { logId, revisionId: revision.id, weekStart: write.weekStart }, at)
    return { kind: 'submitted' }
  })
}

async function tellMentors(tx: Tx, { assignment, person, team }: WholeAssignment, { logId, revisionId, weekStart }: { logId: string; revisionId: string; weekStart: string }, at: Date): Promise<void> {
  const letter = {
    subject: `${person.name}’s week of ${dayInWords(weekStart)} is ready to read`,
    paragraphs: [`${person.name} (${team.name}) has submitted the log of the week of ${dayInWords(weekStart)}.`, 'Read it, and acknowledge it or return it with a note.'],
    action: { label: 'Read the log', path: rotationPaths.logReview(logId) },
  }
  for (const personId of [assignment.mentorId, assignment.coMentorId]) {
    if (personId !== null) await queueLetter(tx, { kind: 'log-submitted', dedupeKey: `log-submitted:${revisionId}:${personId}`, groupKey: `log-submitted:${logId}:${personId}`, personId, letter }, at)
  }
}
