import type { Tx } from '#db/dialect'
import { newPublicId } from '#db/ids.ts'
import { changeInvitation, insertInvitation, type Invitation, invitationFor, type InvitationSubject } from '#db/queries/invitations.ts'
import { type CalendarEntry, invitationChange } from './invitation-change.ts'
import { type Letter, queueLetter } from './letters.server.ts'

export type { CalendarEntry } from './invitation-change.ts'

/** Invites the person, or tells what changed, in the transaction of the change. Whoever was invited before keeps the UID for ever, also after a cancellation. */
export async function invite(tx: Tx, { entry, letter, ...subject }: InvitationSubject & { entry: CalendarEntry; letter: Letter }, at: Date): Promise<'sent' | 'unchanged'> {
  const known = await invitationFor(tx, subject)
  const change = invitationChange(known, entry, 'CONFIRMED')
  if (change.kind === 'unchanged') return 'unchanged'
  const kept = { ...entry, startsAt: entry.startsAt.toISOString(), endsAt: entry.endsAt.toISOString() }
  const now = known
    ? await changeInvitation(tx, known, { method: 'REQUEST', contentHash: change.contentHash, entry: kept }, at)
    : await insertInvitation(tx, { ...subject, uid: `${newPublicId()}@fieldhouse`, contentHash: change.contentHash, entry: kept }, at)
  await send(tx, mustBeThere(now, subject), letter, at)
  return 'sent'
}

/** Takes the meeting out of the person's calendar: same UID, same organizer, next SEQUENCE. `none` when nothing stands in it. */
export async function withdrawInvitation(tx: Tx, { letter, ...subject }: InvitationSubject & { letter: Letter }, at: Date): Promise<'sent' | 'none'> {
  const known = await invitationFor(tx, subject)
  if (!known || known.method === 'CANCEL') return 'none'
  const { startsAt, endsAt, ...rest } = known.entry
  const change = invitationChange(known, { ...rest, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, 'CANCELLED')
  if (change.kind === 'unchanged') return 'none'
  const now = await changeInvitation(tx, known, { method: 'CANCEL', contentHash: change.contentHash, entry: known.entry }, at)
  await send(tx, mustBeThere(now, subject), letter, at)
  return 'sent'
}

async function send(tx: Tx, { uid, sequence, method, entry, subjectKind, personId }: Invitation, letter: Letter, at: Date): Promise<void> {
  await queueLetter(tx, { kind: `invitation:${subjectKind}`, dedupeKey: `invitation:${uid}:${sequence}`, groupKey: uid, personId, letter, calendar: { uid, sequence, method, entry } }, at)
}

/** Whoever changes a subject holds its row first, so two changes of one invitation come one after the other. */
function mustBeThere(invitation: Invitation | undefined, { subjectKind, subjectId }: InvitationSubject): Invitation {
  if (!invitation) throw new Error(`The invitation to ${subjectKind} ${subjectId} was changed by two writes at once`)
  return invitation
}
