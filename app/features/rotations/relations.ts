import type { Kind, PermissionObject, Relation, Subject } from '#app/auth/permissions.ts'
import type { WholeAssignment } from '#db/queries/assignments.ts'

/** What the permissions table is asked about, for something of this assignment. */
export function ofAssignment<K extends Kind>(kind: K, whole: WholeAssignment, personId: string): PermissionObject<K> {
  return { kind, personId: whole.person.id, reportsTo: whole.lineManagerId === null ? [] : [whole.lineManagerId], being: relationsOf(whole, personId) }
}

function relationsOf({ assignment }: WholeAssignment, personId: string): Relation[] {
  const mentors = assignment.mentorId === personId || assignment.coMentorId === personId
  return [...(mentors ? (['assignment mentor'] as const) : []), ...(assignment.hostManagerId === personId ? (['assignment lead'] as const) : [])]
}

/** What the `where` of an assignment needs to know of whoever asks. */
export function asViewer(person: Subject): { personId: string; managesProgramme: boolean } {
  return { personId: person.id, managesProgramme: person.roles.includes('programme-manager') }
}
