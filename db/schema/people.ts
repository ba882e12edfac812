import { type AnyColumn, isNull } from 'drizzle-orm'
import { day, id, index, instant, ref, table, text, unique } from '#db/dialect'

export type Role = 'athlete' | 'mentor' | 'organizer' | 'host' | 'author' | 'manager' | 'programme-manager' | 'reviewer' | 'auditor' | 'administrator'

export const teams = table('teams', { id: id(), name: text().notNull() }, (t) => [unique('teams_name').on(t.name)])

export const people = table(
  'people',
  {
    id: id(),
    handle: text().notNull(),
    name: text().notNull(),
    /** In lower case. */
    email: text().notNull(),
    teamId: ref(() => teams.id),
    managerId: ref((): AnyColumn => people.id),
    /** IANA name: a day ends when it ends where the person is. */
    zone: text().notNull().default('UTC'),
    hiredOn: day(),
    leftOn: day(),
    createdAt: instant().notNull(),
  },
  (t) => [unique('people_handle').on(t.handle), unique('people_email').on(t.email), index('people_team').on(t.teamId), index('people_manager').on(t.managerId)],
)

/** What a person may be: who said so, when, why, and until when. Ended rows stay, so "what were you on that day" has an answer. */
export const roleGrants = table(
  'role_grants',
  {
    id: id(),
    personId: ref(() => people.id).notNull(),
    role: text().$type<Role>().notNull(),
    /** Empty when the installation granted it: the first administrator, demo people. */
    grantedBy: ref(() => people.id),
    grantedAt: instant().notNull(),
    reason: text().notNull(),
    until: instant(),
    endedAt: instant(),
    endedBy: ref(() => people.id),
  },
  (t) => [unique('role_grants_open').on(t.personId, t.role).where(isNull(t.endedAt)), index('role_grants_person').on(t.personId)],
)
