import { and, eq, sql } from 'drizzle-orm'
import { placeholders, prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { invitations, type KeptEntry } from '../schema/invitations.ts'

export type Invitation = typeof invitations.$inferSelect
export type InvitationSubject = { subjectKind: string; subjectId: string; personId: string }

const ofSubject = prepared((db) =>
  db
    .select()
    .from(invitations)
    .where(and(eq(invitations.subjectKind, sql.placeholder('subjectKind')), eq(invitations.subjectId, sql.placeholder('subjectId')), eq(invitations.personId, sql.placeholder('personId')))),
)

export async function invitationFor(db: Reader, subject: InvitationSubject): Promise<Invitation | undefined> {
  return (await ofSubject(db, subject))[0]
}

const insert = prepared((db) =>
  db.insert(invitations).values(placeholders('id', 'uid', 'subjectKind', 'subjectId', 'personId', 'sequence', 'method', 'contentHash', 'entry', 'changedAt')).onConflictDoNothing().returning({ id: invitations.id }),
)

/** Undefined when there is one already. */
export async function insertInvitation(tx: Tx, invitation: InvitationSubject & { uid: string; contentHash: string; entry: KeptEntry }, at: Date): Promise<Invitation | undefined> {
  const row = { ...invitation, id: newId(at), sequence: 0, method: 'REQUEST' as const, changedAt: at }
  return (await insert(tx, row)).length > 0 ? row : undefined
}

/** Raises SEQUENCE by one. Undefined when somebody else changed it since it was read. */
export async function changeInvitation(tx: Tx, { id, sequence }: Pick<Invitation, 'id' | 'sequence'>, change: { method: 'REQUEST' | 'CANCEL'; contentHash: string; entry: KeptEntry }, at: Date): Promise<Invitation | undefined> {
  const asRead = and(eq(invitations.id, id), eq(invitations.sequence, sequence))
  return (await tx.update(invitations).set({ ...change, sequence: sequence + 1, changedAt: at }).where(asRead).returning())[0]
}
