import { isNull } from 'drizzle-orm'
import { bool, id, index, instant, integer, json, primaryKey, real, ref, table, text, unique } from '#db/dialect'
import { courses, lessons } from './content.ts'
import { people } from './people.ts'

/** One pass through a course. A renewal is a new row; nothing is ever reset. */
export const enrolments = table(
  'enrolments',
  {
    id: id(),
    personId: ref(() => people.id).notNull(),
    courseId: ref(() => courses.id).notNull(),
    n: integer().notNull(),
    source: text().$type<'self' | 'assigned' | 'import'>().notNull(),
    /** The whole course, or the lessons of a short pass after a new edition. */
    scope: json<'course' | readonly string[]>().notNull(),
    startedAt: instant().notNull(),
    closedAt: instant(),
    closedAs: text().$type<'finished' | 'withdrawn' | 'superseded'>(),
  },
  (t) => [
    unique('enrolments_person_course_n').on(t.personId, t.courseId, t.n),
    unique('enrolments_open').on(t.personId, t.courseId).where(isNull(t.closedAt)),
    index('enrolments_course').on(t.courseId),
  ],
)

/** "Done" and its undoing. Append-only: the last row of a lesson wins. */
export const ticks = table(
  'ticks',
  {
    id: id(),
    enrolmentId: ref(() => enrolments.id).notNull(),
    personId: ref(() => people.id).notNull(),
    lessonId: ref(() => lessons.id).notNull(),
    done: bool().notNull(),
    lessonHash: text().notNull(),
    at: instant().notNull(),
    clientKey: text().notNull(),
  },
  (t) => [unique('ticks_person_key').on(t.personId, t.clientKey), index('ticks_enrolment').on(t.enrolmentId)],
)

export const quizAttempts = table(
  'quiz_attempts',
  {
    id: id(),
    enrolmentId: ref(() => enrolments.id).notNull(),
    personId: ref(() => people.id).notNull(),
    lessonId: ref(() => lessons.id).notNull(),
    quizId: text().notNull(),
    n: integer().notNull(),
    lessonHash: text().notNull(),
    /** Decides which questions and in which order. */
    seed: integer().notNull(),
    startedAt: instant().notNull(),
    deadlineAt: instant(),
    submittedAt: instant(),
    autoSubmitted: bool().notNull().default(false),
    /** After the enrolment has closed: changes nothing. */
    practice: bool().notNull(),
    clientKey: text().notNull(),
  },
  (t) => [unique('quiz_attempts_n').on(t.enrolmentId, t.quizId, t.n), unique('quiz_attempts_person_key').on(t.personId, t.clientKey)],
)

export const quizAnswers = table(
  'quiz_answers',
  { attemptId: ref(() => quizAttempts.id).notNull(), itemId: text().notNull(), response: json<unknown>().notNull(), savedAt: instant().notNull() },
  (t) => [primaryKey({ columns: [t.attemptId, t.itemId] })],
)

/** The newest grading counts; older ones stay. */
export const quizGradings = table(
  'quiz_gradings',
  {
    attemptId: ref(() => quizAttempts.id).notNull(),
    k: integer().notNull(),
    points: real().notNull(),
    max: real().notNull(),
    graderVersion: text().notNull(),
    /** A person's id, or `machine`. */
    by: text().notNull(),
    reason: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.attemptId, t.k] })],
)

type CaseRun = { caseId: string | null; runId: string }

export const labAttempts = table(
  'lab_attempts',
  {
    id: id(),
    enrolmentId: ref(() => enrolments.id).notNull(),
    personId: ref(() => people.id).notNull(),
    lessonId: ref(() => lessons.id).notNull(),
    labId: text().notNull(),
    n: integer().notNull(),
    lessonHash: text().notNull(),
    labHash: text().notNull(),
    /** Emptied when its retention ends; the transcript's hash stays. */
    prompt: text(),
    model: text().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    /** Only an answered one costs an attempt. No end after a long time: its process died, and the next start of the house writes interrupted. */
    endedAs: text().$type<'answered' | 'refused' | 'failed' | 'interrupted'>(),
    /** In the gateway's ledger: the visible case has no case id. */
    runs: json<readonly CaseRun[]>(),
    policyHash: text(),
    transcriptHash: text(),
    practice: bool().notNull(),
    clientKey: text().notNull(),
  },
  (t) => [unique('lab_attempts_n').on(t.enrolmentId, t.labId, t.n), unique('lab_attempts_person_key').on(t.personId, t.clientKey)],
)

/** One check of one case, or the result of all (grader `result`). A person's row stands beside the machine's and counts more. */
export const labVerdicts = table(
  'lab_verdicts',
  {
    attemptId: ref(() => labAttempts.id).notNull(),
    /** Empty text for the visible case and for the result. */
    caseId: text().notNull(),
    grader: text().notNull(),
    graderVersion: text().notNull(),
    pass: bool().notNull(),
    score: real().notNull(),
    reason: text().notNull(),
    hint: text(),
    /** A person's id, or `machine`. */
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.attemptId, t.caseId, t.grader, t.graderVersion, t.by] })],
)

export const attemptGrants = table(
  'attempt_grants',
  {
    id: id(),
    enrolmentId: ref(() => enrolments.id).notNull(),
    /** A quiz or a lab. */
    itemId: text().notNull(),
    extra: integer().notNull(),
    by: ref(() => people.id).notNull(),
    at: instant().notNull(),
    reason: text().notNull(),
  },
  (t) => [index('attempt_grants_enrolment').on(t.enrolmentId)],
)

export const overrides = table(
  'overrides',
  {
    id: id(),
    enrolmentId: ref(() => enrolments.id).notNull(),
    /** A lesson's id, or `*` for all of them. */
    lessonId: text().notNull(),
    setTo: text().$type<'complete' | 'incomplete' | 'excused'>().notNull(),
    by: ref(() => people.id).notNull(),
    at: instant().notNull(),
    reason: text().notNull(),
  },
  (t) => [index('overrides_enrolment').on(t.enrolmentId)],
)

export const courseCompletions = table(
  'course_completions',
  {
    id: id(),
    enrolmentId: ref(() => enrolments.id).notNull(),
    /** The time of the latest evidence, never of the evaluation. */
    completedAt: instant().notNull(),
    courseHash: text().notNull(),
    edition: integer().notNull(),
    zone: text().notNull(),
    /** A person's id, or `machine`. */
    by: text().notNull(),
  },
  (t) => [unique('course_completions_enrolment').on(t.enrolmentId)],
)
