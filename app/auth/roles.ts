import type { Role as GrantedRole } from '#db/schema/people.ts'

/** What a person can be: a learner, which everyone is, and what they were granted, with who, when, why and until. */
export type Role = 'learner' | GrantedRole

export const roles: readonly Role[] = ['learner', 'athlete', 'mentor', 'organizer', 'host', 'author', 'manager', 'programme-manager', 'reviewer', 'auditor', 'administrator']

/** A role as people say it, with what it lets its holder do. */
export const roleWords: Record<Role, { name: string; does: string }> = {
  learner: { name: 'Learner', does: 'takes courses, runs labs and earns certificates' },
  athlete: { name: 'AI Athlete', does: 'works with AI in a rotation and helps the team around it' },
  mentor: { name: 'Mentor', does: 'guides people through their rotations and questions' },
  organizer: { name: 'Organizer', does: 'runs events, requirements and credentials' },
  host: { name: 'Host', does: 'grades, answers appeals and holds office hours' },
  author: { name: 'Author', does: 'writes courses and sees how their lessons do' },
  manager: { name: 'Manager', does: 'sees the standing of the people who report to them' },
  'programme-manager': { name: 'Programme manager', does: 'plans rotations and sees where they have gaps' },
  reviewer: { name: 'Governance reviewer', does: 'reads evidence and prompt runs, suspends and revokes' },
  auditor: { name: 'Auditor', does: 'reads evidence and the audit log, and changes nothing' },
  administrator: { name: 'Administrator', does: 'manages people, roles and settings' },
}
