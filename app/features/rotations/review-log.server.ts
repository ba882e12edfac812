import { may, type Subject } from '#app/auth/permissions.ts'
import { dayInWords } from '#app/components/time.tsx'
import { dayIn } from '#app/platform/calendar.ts'
import { queueLetter } from '#app/platform/letters.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { Db, Tx } from '#db/dialect'
import { assignmentSeenBy, type WholeAssignment } from '#db/queries/assignments.ts'
import { holdLog, insertReview, logById, logOfWeek, type LogRevision } from '#db/queries/logs.ts'
import type { Verdict } from '#db/schema/rotation-work.ts'
import { revisionHash } from '#db/rotation-hash.ts'
import { asViewer, ofAssignment } from './relations.ts'
import { endReviewSigned } from './review-standing.server.ts'

type LogReviewing = { person: Subject; logId: string; /** The one that was read. */ revisionId: string; verdict: Verdict; note: string }
export type LogReviewOutcome =
  | { kind: 'acknowledged' | 'returned'; memberName: string }
  | { kind: 'changed-since'; read: LogRevision; latest: LogRevision }
  | { kind: 'already-reviewed'; verdict: Verdict }
  | { kind: 'not-your-mentee' | 'unknown' | 'locked' | 'not-submitted' }

/** A mentor's word on the revision they read. If a newer one was handed in meanwhile, nothing is written and both texts come back. */
export async function reviewLog(db: Db, { person, logId, revisionId, verdict, note }: LogReviewing, at: Date): Promise<LogReviewOutcome> {
  return db.write(async (tx) => {
    const log = await logById(tx, logId)
    const whole = log && (await assignmentSeenBy(tx, log.assignmentId, asViewer(person)))
    if (!whole) return { kind: 'unknown' }
    if (!may(person, 'review', ofAssignment('log', whole, person.id))) return { kind: 'not-your-mentee' }
    if (await endReviewSigned(tx, whole, dayIn(whole.programme.zone, at))) return { kind: 'locked' }
    await holdLog(tx, log, at)
    const held = await logOfWeek(tx, log.assignmentId, log.weekStart)
    const read = held?.revisions.find((one) => one.id === revisionId)
    const latest = held?.revisions.find((one) => one.id === held.submissions.at(-1)?.logRevisionId)
    if (!held || !read) return { kind: 'unknown' }
    if (!latest || !held.submissions.some((one) => one.logRevisionId === read.id)) return { kind: 'not-submitted' }
    const own = held.reviews.find((one) => one.logRevisionId === read.id && one.mentorId === person.id)
    if (own) return { kind: 'already-reviewed', verdict: own.verdict }
    if (latest.id !== read.id) return { kind: 'changed-since', read, latest }
    await insertReview(tx, { logRevisionId: read.id, mentorId: person.id, verdict, note, revisionHash: revisionHash(read) }, at)
    await tellMember(tx, whole, { revisionId, weekStart: log.weekStart, verdict, note, mentorId: person.id }, at)
    return { kind: verdict, memberName: whole.person.name }
  })
}

async function tellMember(tx: Tx, whole: WholeAssignment, { revisionId, weekStart, verdict, note, mentorId }: { revisionId: string; weekStart: string; verdict: Verdict; note: string; mentorId: string }, at: Date): Promise<void> {
  const mentor = mentorId === whole.coMentor?.id ? whole.coMentor : whole.mentor
  const week = dayInWords(weekStart)
  const said = verdict === 'acknowledged' ? `${mentor.name} has read and acknowledged your log of the week of ${week}.` : `${mentor.name} has read your log of the week of ${week} and asks for a change. Your text is kept; write on and submit it again.`
  const letter = {
    subject: verdict === 'acknowledged' ? `Your week of ${week} is acknowledged` : `Your week of ${week} came back with a note`,
    paragraphs: [said, ...(note ? [`${mentor.name} writes: ${note}`] : [])],
    action: { label: verdict === 'acknowledged' ? 'Open the log' : 'Change the log', path: rotationPaths.weekLog(whole.assignment.id, weekStart) },
  }
  await queueLetter(tx, { kind: 'log-reviewed', dedupeKey: `log-reviewed:${revisionId}:${mentorId}`, personId: whole.person.id, letter }, at)
}
