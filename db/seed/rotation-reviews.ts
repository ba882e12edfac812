import type { Tx } from '#db/dialect'
import { partsHash } from '../rotation-hash.ts'
import { type ReviewKind, signatures, type SignerRole, stageReviewRevisions, stageReviews } from '../schema/rotation-work.ts'
import { demoId, idOf } from './people.ts'
import { addDays, atHour } from './rotation-calendar.ts'
import type { SeededAssignment } from './rotation-logs.ts'
import { memberParts, mentorParts } from './rotation-words.ts'

type Written = 'nothing' | 'member' | 'both' | 'nearly' | 'signed' | 'waived'

/** The first period is closed, once by a waiver. In the second, one start review is late, and the mid reviews are in every state: Amir's is due. */
export async function seedReviews(tx: Tx, assignments: readonly SeededAssignment[], monday: string, at: Date): Promise<void> {
  const all = assignments.flatMap((assignment) => (['start', 'mid', 'end'] as const).map((kind, i) => review(assignment, kind, i, monday, at)))
  await tx.insert(stageReviews).values(all.map((one) => one.row))
  await tx.insert(stageReviewRevisions).values(all.flatMap((one) => one.parts))
  await tx.insert(signatures).values(all.flatMap((one) => one.signed))
}

function review(assignment: SeededAssignment, kind: ReviewKind, i: number, monday: string, at: Date) {
  const number = 20_000 + (assignment.n * 10 + assignment.period) * 100 + i * 10
  const id = demoId('5', number)
  const dueOn = dueDay(assignment, kind)
  const written = howFar(assignment, kind)
  const writtenAt = earlier(atHour(addDays(dueOn, -3), 10), at)
  const part = (n: number, which: 'member' | 'mentor', text: string, by: string) => ({ id: demoId('5', number + n), reviewId: id, part: which, revision: 1, text, by, savedAt: writtenAt })
  const parts = [
    ...(['nothing', 'waived'].includes(written) ? [] : [part(1, 'member', memberParts[kind], assignment.personId)]),
    ...(['both', 'nearly', 'signed'].includes(written) ? [part(2, 'mentor', mentorParts[kind], assignment.mentorId)] : []),
  ]
  const signers: { role: SignerRole; personId: string }[] = [{ role: 'member', personId: assignment.personId }, { role: 'mentor', personId: assignment.mentorId }]
  if (kind !== 'start' && written === 'signed') signers.push({ role: 'host_manager', personId: assignment.hostManagerId })
  const signed = ['nearly', 'signed'].includes(written) ? signers.map((signer, n) => ({ id: demoId('5', number + 3 + n), reviewId: id, ...signer, revisionsHash: partsHash(parts), at: earlier(atHour(addDays(dueOn, -2), 10 + n), at) })) : []
  const waived = written === 'waived'
  const row = { id, assignmentId: assignment.id, kind, dueOn, waivedBy: waived ? idOf('nadia') : null, waivedAt: waived ? atHour(addDays(monday, -60), 10) : null, waiveReason: waived ? 'The team lead had left; the mentor’s word is in the last log.' : null, writeSerial: 0 }
  return { row, parts, signed }
}

function howFar({ n, period, state }: SeededAssignment, kind: ReviewKind): Written {
  if (period === 0) return n === 6 && kind === 'end' ? 'waived' : 'signed'
  if (state === 'ended_early') return kind === 'start' ? 'signed' : 'waived'
  if (kind === 'start') return n === 3 ? 'member' : 'signed'
  if (kind === 'end') return 'nothing'
  return (['nothing', 'nothing', 'member', 'nothing', 'both', 'nearly', 'member', 'nothing'] as const)[n] ?? 'nothing'
}

/** As the rules have it: two weeks in, the middle, the last day. */
function dueDay({ startsOn, endsOn }: SeededAssignment, kind: ReviewKind): string {
  if (kind === 'end') return endsOn
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 + 1
  const first = new Date(`${startsOn}T00:00:00Z`).getUTCDay()
  return kind === 'start' ? addDays(startsOn, first === 6 ? 13 : first === 0 ? 12 : 11 + (first === 1 ? 0 : 2)) : addDays(startsOn, Math.ceil(days / 2) - 1)
}

const earlier = (a: Date, b: Date) => (a < b ? a : b)
