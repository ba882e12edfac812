import { sql } from 'drizzle-orm'
import { bool, day, id, index, instant, integer, json, primaryKey, ref, table, text, unique } from '#db/dialect'
import { people } from './people.ts'

export type CohortState = 'draft' | 'preferences_open' | 'preferences_closed' | 'matching' | 'published' | 'running' | 'closed'
export type AssignmentState = 'proposed' | 'confirmed' | 'onboarding' | 'active' | 'review_due' | 'completed' | 'paused' | 'ended_early' | 'withdrawn'

/** Rules that every cohort of it keeps. */
export const programmes = table(
  'programmes',
  {
    id: id(),
    name: text().notNull(),
    periodsMin: integer().notNull(),
    periodsMax: integer().notNull(),
    monthsMin: integer().notNull(),
    monthsMax: integer().notNull(),
    /** Nobody is on the same team twice. */
    noRepeat: bool().notNull(),
    /** IANA name: weeks begin on its Monday, wherever a reader is. */
    zone: text().notNull(),
    /** Days on which nobody works: they move limits that are counted in working days. */
    holidays: json<readonly string[]>().notNull(),
  },
  (t) => [unique('programmes_name').on(t.name)],
)

/** Where one can be assigned. The organisation's `teams` is something else. */
export const rotationTeams = table(
  'rotation_teams',
  {
    id: id(),
    programmeId: ref(() => programmes.id).notNull(),
    name: text().notNull(),
    /** Where there is room for a few letters only. */
    short: text().notNull(),
    about: text().notNull(),
    /** Also chooses the band's pattern. */
    position: integer().notNull(),
    leadId: ref(() => people.id).notNull(),
    active: bool().notNull(),
  },
  (t) => [unique('rotation_teams_name').on(t.programmeId, t.name), unique('rotation_teams_position').on(t.programmeId, t.position)],
)

export const cohorts = table(
  'cohorts',
  { id: id(), programmeId: ref(() => programmes.id).notNull(), name: text().notNull(), startsOn: day().notNull(), state: text().$type<CohortState>().notNull() },
  (t) => [unique('cohorts_start').on(t.programmeId, t.startsOn)],
)

export const cohortChanges = table(
  'cohort_changes',
  { cohortId: ref(() => cohorts.id).notNull(), seq: integer().notNull(), from: text().$type<CohortState>(), to: text().$type<CohortState>().notNull(), by: ref(() => people.id), at: instant().notNull(), reason: text() },
  (t) => [primaryKey({ columns: [t.cohortId, t.seq] })],
)

/** The same for everybody in the cohort. Both days belong to it. */
export const periods = table(
  'periods',
  { id: id(), cohortId: ref(() => cohorts.id).notNull(), seq: integer().notNull(), startsOn: day().notNull(), endsOn: day().notNull() },
  (t) => [unique('periods_seq').on(t.cohortId, t.seq)],
)

export const teamCapacities = table(
  'team_capacities',
  { teamId: ref(() => rotationTeams.id).notNull(), periodId: ref(() => periods.id).notNull(), minSeats: integer().notNull(), maxSeats: integer().notNull(), by: ref(() => people.id).notNull(), at: instant().notNull() },
  (t) => [primaryKey({ columns: [t.teamId, t.periodId] })],
)

export const rotationMentors = table(
  'rotation_mentors',
  { id: id(), teamId: ref(() => rotationTeams.id).notNull(), personId: ref(() => people.id).notNull(), maxMentees: integer().notNull(), fromOn: day().notNull(), toOn: day() },
  (t) => [unique('rotation_mentors_from').on(t.teamId, t.personId, t.fromOn)],
)

export const rotationMembers = table(
  'rotation_members',
  {
    id: id(),
    cohortId: ref(() => cohorts.id).notNull(),
    personId: ref(() => people.id).notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    /** Sees dates and what has been signed, and no log. */
    lineManagerId: ref(() => people.id),
  },
  (t) => [unique('rotation_members_person').on(t.cohortId, t.personId), index('rotation_members_of').on(t.personId)],
)

/** One member on one team. An extension, a swap or an end before its time changes its dates or ends it; a new one is a new row. */
export const assignments = table(
  'assignments',
  {
    id: id(),
    memberId: ref(() => rotationMembers.id).notNull(),
    teamId: ref(() => rotationTeams.id).notNull(),
    mentorId: ref(() => people.id).notNull(),
    /** A second mentor, who may review as the first does. */
    coMentorId: ref(() => people.id),
    hostManagerId: ref(() => people.id).notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    state: text().$type<AssignmentState>().notNull(),
  },
  (t) => [
    unique('assignments_one_active').on(t.memberId).where(sql`state in ('active', 'review_due')`),
    index('assignments_member').on(t.memberId, t.startsOn),
    index('assignments_team').on(t.teamId, t.startsOn),
    index('assignments_mentor').on(t.mentorId),
    index('assignments_co_mentor').on(t.coMentorId),
    index('assignments_host').on(t.hostManagerId),
  ],
)

export const assignmentChanges = table(
  'assignment_changes',
  {
    assignmentId: ref(() => assignments.id).notNull(),
    seq: integer().notNull(),
    from: text().$type<AssignmentState>(),
    to: text().$type<AssignmentState>().notNull(),
    /** Empty: the house itself, by the calendar. */
    by: ref(() => people.id),
    at: instant().notNull(),
    reason: text(),
  },
  (t) => [primaryKey({ columns: [t.assignmentId, t.seq] })],
)

/** Leave: its days do not count, for reviews and for weeks. Both days belong to it. */
export const pauses = table(
  'pauses',
  { id: id(), assignmentId: ref(() => assignments.id).notNull(), startsOn: day().notNull(), endsOn: day().notNull(), by: ref(() => people.id).notNull(), at: instant().notNull(), reason: text() },
  (t) => [unique('pauses_start').on(t.assignmentId, t.startsOn)],
)
