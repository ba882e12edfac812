import { may, type Subject } from '#app/auth/permissions.ts'
import { dayInWords } from '#app/components/time.tsx'
import { queueLetter } from '#app/platform/letters.server.ts'
import { paths } from '#app/platform/paths.ts'
import type { Db } from '#db/dialect'
import { assignmentSeenBy, assignmentsMentored, moveAssignment } from '#db/queries/assignments.ts'
import { mentorsOf } from '#db/queries/cohorts.ts'
import { seatedStates } from './assignment-moves.ts'
import { asViewer, ofAssignment } from './relations.ts'

export type ConfirmationOutcome = { kind: 'confirmed' | 'already-confirmed' | 'unknown' } | { kind: 'mentor-full'; mentorName: string; most: number }

/** The team's lead says yes to an arrival, as long as the mentor has room. */
export async function confirmAssignment(db: Db, { person, assignmentId }: { person: Subject; assignmentId: string }, at: Date): Promise<ConfirmationOutcome> {
  return db.write(async (tx) => {
    const whole = await assignmentSeenBy(tx, assignmentId, asViewer(person))
    if (!whole || !may(person, 'confirm', ofAssignment('assignment', whole, person.id))) return { kind: 'unknown' }
    const { assignment, mentor } = whole
    if (assignment.state !== 'proposed') return { kind: 'already-confirmed' }
    const most = (await mentorsOf(tx, whole.programme.id, assignment.startsOn)).find((one) => one.personId === mentor.id && one.teamId === assignment.teamId)?.maxMentees
    const others = (await assignmentsMentored(tx, mentor.id)).filter((one) => one.assignment.mentorId === mentor.id && seatedStates.includes(one.assignment.state) && one.assignment.startsOn <= assignment.endsOn && assignment.startsOn <= one.assignment.endsOn)
    if (most !== undefined && new Set(others.map((one) => one.memberId)).size >= most) return { kind: 'mentor-full', mentorName: mentor.name, most }
    if (!(await moveAssignment(tx, { assignmentId, from: 'proposed', to: 'confirmed', by: person.id, reason: null }, at))) return { kind: 'already-confirmed' }
    const letter = {
      subject: `${whole.team.name} expects you on ${dayInWords(assignment.startsOn)}`,
      paragraphs: [`${whole.host.name} has confirmed your next assignment: ${whole.team.name}, from ${dayInWords(assignment.startsOn)} to ${dayInWords(assignment.endsOn)}. Your mentor there is ${mentor.name}.`],
      action: { label: 'See your rotation', path: paths.rotations() },
    }
    await queueLetter(tx, { kind: 'assignment-confirmed', dedupeKey: `assignment-confirmed:${assignmentId}`, personId: whole.person.id, letter }, at)
    return { kind: 'confirmed' }
  })
}
