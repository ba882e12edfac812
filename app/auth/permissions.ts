import type { Role } from './roles.ts'

/** The part of a person that a permission depends on. */
export type Subject = { id: string; roles: readonly Role[] }
/** What is asked about. `personId` is whose record it is; `reportsTo` are that person's managers, nearest first, on the day of asking; `being` is what the person is to this very thing, read from its rows. */
export type PermissionObject<K extends Kind = Kind> = { kind: K; personId?: string; reportsTo?: readonly string[]; being?: readonly Relation[] }
/** What a row makes of a person, for one event, one assignment, one booking or one series. */
export type Relation = 'event organizer' | 'event scanner' | 'assignment mentor' | 'assignment lead' | 'booking host' | 'series host' | 'desk lead'
export type Kind = keyof typeof table
export type Verb<K extends Kind = Kind> = K extends Kind ? keyof (typeof table)[K] & string : never

/**
 * May this person do this to that? The one answer, pure; ownership is also in the `where` of every query, so a fault here alone shows nothing.
 * `null` is somebody who has not signed in. What the table does not name is refused.
 */
export function may<K extends Kind>(person: Subject | null, verb: Verb<K>, object: PermissionObject<K>): boolean {
  const verbs: Record<string, Rule> = table[object.kind]
  const rule = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (!rule) return false
  if (rule.neverOwn && person && object.personId === person.id) return false
  return rule.who.some((who) => is(person, who, object))
}

type Who = Role | Relation | 'anyone' | 'signed in' | 'oneself' | 'line manager'
type Rule = { who: readonly Who[]; neverOwn?: boolean }

const allow = (...who: Who[]): Rule => ({ who })
/** Nobody grades, waives, grants or revokes for themselves, whatever they are (learning.md §5, rule 10). */
const allowForOthers = (...who: Who[]): Rule => ({ who, neverOwn: true })

/** After learning.md §5. Only a reviewer and an auditor read what another person wrote; no other role implies it, an administrator's least of all. */
const table = {
  course: { read: allow('signed in'), take: allow('signed in'), 'look past locks': allow('author', 'host') },
  draft: { read: allow('author', 'reviewer'), write: allow('author') },
  statistics: { read: allow('author', 'reviewer') },
  enrolment: {
    begin: allow('oneself'),
    work: allow('oneself'),
    read: allow('oneself', 'line manager', 'organizer', 'reviewer', 'auditor'),
    extend: allowForOthers('line manager', 'organizer'),
    waive: allowForOthers('organizer'),
  },
  attempt: {
    begin: allow('oneself'),
    work: allow('oneself'),
    read: allow('oneself', 'reviewer', 'auditor'),
    grade: allowForOthers('host'),
    'grant another': allowForOthers('host'),
  },
  run: { begin: allow('oneself'), read: allow('oneself', 'reviewer', 'auditor') },
  certificate: {
    read: allow('oneself', 'line manager', 'organizer', 'reviewer', 'auditor'),
    verify: allow('anyone'),
    grant: allowForOthers('organizer'),
    suspend: allowForOthers('reviewer'),
    revoke: allowForOthers('organizer', 'reviewer'),
  },
  /** Who holds hours is said by rows, not by a role: a mentor may be a host. */
  'office hours': { read: allow('signed in'), create: allow('organizer', 'host'), hold: allow('series host'), 'change a type': allow('desk lead', 'organizer', 'series host'), change: allow('desk lead', 'organizer') },
  booking: { read: allow('oneself', 'booking host', 'desk lead'), move: allow('oneself', 'booking host'), cancel: allow('oneself', 'booking host', 'desk lead'), close: allowForOthers('booking host') },
  account: { read: allow('oneself', 'administrator'), change: allow('oneself') },
  session: { list: allow('oneself', 'administrator'), end: allow('oneself', 'administrator') },
  person: { add: allow('administrator'), deactivate: allowForOthers('administrator'), 'change roles': allowForOthers('administrator') },
  event: { create: allow('organizer') },
  /** Who runs an event is in its rows. An organizer of the house sees each desk, names who runs it and may call it off, and does no more there. */
  'event desk': {
    look: allow('event organizer', 'organizer'),
    run: allow('event organizer'),
    'name staff': allow('event organizer', 'organizer'),
    'call off': allow('event organizer', 'organizer'),
    'read people': allow('event organizer'),
  },
  'check-in': { scan: allow('event organizer', 'event scanner') },
  /** After rotations.md §2. What somebody writes in a week is read by them and their mentors; whoever plans the rotations sees that it is there, and not what it says. */
  rotation: { view: allow('signed in'), 'take part': allow('athlete', 'mentor', 'manager', 'programme-manager') },
  assignment: {
    read: allow('oneself', 'assignment mentor', 'assignment lead', 'line manager', 'programme-manager'),
    confirm: allowForOthers('assignment lead'),
    'read cohort': allow('programme-manager'),
  },
  log: { write: allow('oneself'), read: allow('oneself', 'assignment mentor'), 'read private note': allow('oneself'), review: allowForOthers('assignment mentor') },
  goal: { write: allow('oneself'), read: allow('oneself', 'assignment mentor', 'assignment lead'), agree: allowForOthers('assignment mentor') },
  'stage review': {
    read: allow('oneself', 'assignment mentor', 'assignment lead', 'programme-manager'),
    'read signed': allow('oneself', 'assignment mentor', 'assignment lead', 'line manager', 'programme-manager'),
    'write as member': allow('oneself'),
    'write as mentor': allowForOthers('assignment mentor'),
    'sign as host manager': allowForOthers('assignment lead'),
    waive: allowForOthers('programme-manager'),
  },
  coverage: { read: allow('programme-manager') },
  'sign-in': { use: allow('anyone') },
  gallery: { view: allow('anyone') },
  settings: { read: allow('administrator', 'reviewer', 'auditor'), change: allow('administrator') },
  status: { read: allow('administrator', 'reviewer', 'auditor') },
  outbox: { read: allow('administrator'), retry: allow('administrator') },
  'audit log': { read: allow('reviewer', 'auditor') },
} as const satisfies Record<string, Record<string, Rule>>

function is(person: Subject | null, who: Who, { personId, reportsTo, being }: PermissionObject): boolean {
  if (who === 'anyone') return true
  if (!person) return false
  if (who === 'signed in' || who === 'learner') return true
  if (who === 'oneself') return personId === person.id
  if (who === 'line manager') return person.roles.includes('manager') && (reportsTo ?? []).includes(person.id)
  return person.roles.some((role) => role === who) || (being ?? []).some((relation) => relation === who)
}

/** Every kind with its verbs, for the tests that walk the whole table. */
export const permissionNames = Object.entries(table).map(([kind, verbs]) => ({ kind: kind as Kind, verbs: Object.keys(verbs) as Verb[] }))
