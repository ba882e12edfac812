import { day, id, index, instant, integer, json, primaryKey, ref, table, text, unique } from '#db/dialect'
import { people } from './people.ts'
import { assignments } from './rotations.ts'

export type GoalState = 'set' | 'agreed' | 'met' | 'partly' | 'dropped'
export type HoursKind = 'delivery' | 'learning' | 'community' | 'other'
export type Hours = Partial<Record<HoursKind, number>>
export type Verdict = 'acknowledged' | 'returned'
export type ReviewKind = 'start' | 'mid' | 'end'
export type ReviewPart = 'member' | 'mentor'
export type SignerRole = 'member' | 'mentor' | 'host_manager'

export const goals = table(
  'goals',
  {
    id: id(),
    assignmentId: ref(() => assignments.id).notNull(),
    /** 1 to 5. */
    position: integer().notNull(),
    text: text().notNull(),
    measure: text().notNull(),
    state: text().$type<GoalState>().notNull(),
  },
  (t) => [unique('goals_position').on(t.assignmentId, t.position)],
)

/** Each state of a goal with the words it had then: what was agreed to stays readable after it is worded anew. */
export const goalChanges = table(
  'goal_changes',
  {
    goalId: ref(() => goals.id).notNull(),
    seq: integer().notNull(),
    from: text().$type<GoalState>(),
    to: text().$type<GoalState>().notNull(),
    text: text().notNull(),
    measure: text().notNull(),
    by: ref(() => people.id).notNull(),
    at: instant().notNull(),
    reason: text(),
  },
  (t) => [primaryKey({ columns: [t.goalId, t.seq] })],
)

/** A week of an assignment. Whoever writes in it raises `writeSerial` first, which holds the row until that write has ended. What state it is in is derived. */
export const logs = table(
  'logs',
  { id: id(), assignmentId: ref(() => assignments.id).notNull(), /** A Monday. */ weekStart: day().notNull(), writeSerial: integer().notNull() },
  (t) => [unique('logs_week').on(t.assignmentId, t.weekStart)],
)

export const logRevisions = table(
  'log_revisions',
  {
    id: id(),
    logId: ref(() => logs.id).notNull(),
    revision: integer().notNull(),
    /** How often it was replaced in its first minutes: two tabs that began from the same text are told apart by it. */
    edit: integer().notNull(),
    did: text().notNull(),
    learned: text().notNull(),
    applied: text().notNull(),
    blockers: text().notNull(),
    links: text().notNull(),
    hours: json<Hours>().notNull(),
    /** The member's alone. */
    privateNote: text().notNull(),
    /** When this revision was begun: it may be replaced for ten minutes from then on. */
    begunAt: instant().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [unique('log_revisions_revision').on(t.logId, t.revision)],
)

/** The gateway's detectors found what looks like client data, and the person kept it. The kind and the place, never the words. */
export const logWarnings = table(
  'log_warnings',
  {
    id: id(),
    logId: ref(() => logs.id).notNull(),
    logRevisionId: ref(() => logRevisions.id).notNull(),
    found: json<readonly { field: string; kind: string; count: number }[]>().notNull(),
    /** Of what was found, so that the same is not asked twice. */
    fingerprint: text().notNull(),
    by: ref(() => people.id).notNull(),
    at: instant().notNull(),
  },
  (t) => [index('log_warnings_log').on(t.logId)],
)

export const logSubmissions = table(
  'log_submissions',
  { id: id(), logId: ref(() => logs.id).notNull(), logRevisionId: ref(() => logRevisions.id).notNull(), by: ref(() => people.id).notNull(), at: instant().notNull() },
  (t) => [unique('log_submissions_revision').on(t.logRevisionId), index('log_submissions_log').on(t.logId, t.at)],
)

export const logReviews = table(
  'log_reviews',
  {
    id: id(),
    logRevisionId: ref(() => logRevisions.id).notNull(),
    mentorId: ref(() => people.id).notNull(),
    verdict: text().$type<Verdict>().notNull(),
    note: text().notNull(),
    /** Of the revision as it was reviewed. */
    revisionHash: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique('log_reviews_mentor').on(t.logRevisionId, t.mentorId)],
)

/** `writeSerial` as in a log: whoever writes or signs raises it first. */
export const stageReviews = table(
  'stage_reviews',
  {
    id: id(),
    assignmentId: ref(() => assignments.id).notNull(),
    kind: text().$type<ReviewKind>().notNull(),
    dueOn: day().notNull(),
    waivedBy: ref(() => people.id),
    waivedAt: instant(),
    waiveReason: text(),
    writeSerial: integer().notNull(),
  },
  (t) => [unique('stage_reviews_kind').on(t.assignmentId, t.kind), index('stage_reviews_due').on(t.dueOn)],
)

export const stageReviewRevisions = table(
  'stage_review_revisions',
  {
    id: id(),
    reviewId: ref(() => stageReviews.id).notNull(),
    part: text().$type<ReviewPart>().notNull(),
    revision: integer().notNull(),
    text: text().notNull(),
    by: ref(() => people.id).notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [unique('stage_review_revisions_revision').on(t.reviewId, t.part, t.revision)],
)

/** Bound to the texts it saw: an edit leaves it standing, and it counts no longer. */
export const signatures = table(
  'signatures',
  { id: id(), reviewId: ref(() => stageReviews.id).notNull(), role: text().$type<SignerRole>().notNull(), personId: ref(() => people.id).notNull(), revisionsHash: text().notNull(), at: instant().notNull() },
  (t) => [unique('signatures_role').on(t.reviewId, t.role, t.revisionsHash)],
)
