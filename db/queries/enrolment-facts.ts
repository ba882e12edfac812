import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '#db/dialect'
import { lessons, lessonVersions } from '../schema/content.ts'
import { revocations } from '../schema/credentials.ts'
import { attemptGrants, labAttempts, labVerdicts, overrides, quizAttempts, quizGradings, ticks } from '../schema/learning.ts'
import { lessonViews } from '../schema/reading.ts'

const enrolmentId = sql.placeholder('enrolmentId')

const ticksIn = prepared((db) =>
  db
    .select({ lessonId: ticks.lessonId, done: ticks.done, hash: ticks.lessonHash, at: ticks.at })
    .from(ticks)
    .where(eq(ticks.enrolmentId, enrolmentId))
    .orderBy(asc(ticks.at), asc(ticks.id)),
)

/** One row per grading, or one for an attempt without any. */
const quizAttemptsIn = prepared((db) =>
  db
    .select({
      id: quizAttempts.id,
      lessonId: quizAttempts.lessonId,
      quizId: quizAttempts.quizId,
      n: quizAttempts.n,
      hash: quizAttempts.lessonHash,
      practice: quizAttempts.practice,
      startedAt: quizAttempts.startedAt,
      deadlineAt: quizAttempts.deadlineAt,
      submittedAt: quizAttempts.submittedAt,
      voidedAt: revocations.at,
      grading: { k: quizGradings.k, points: quizGradings.points, max: quizGradings.max, at: quizGradings.at, by: quizGradings.by },
    })
    .from(quizAttempts)
    .leftJoin(quizGradings, eq(quizGradings.attemptId, quizAttempts.id))
    .leftJoin(revocations, and(eq(revocations.kind, 'quiz-attempt'), eq(revocations.subjectId, quizAttempts.id)))
    .where(eq(quizAttempts.enrolmentId, enrolmentId))
    .orderBy(asc(quizAttempts.id), asc(quizGradings.k)),
)

/** One row per result of the whole attempt, the machine's and people's; the checks behind a result are not needed for a status. */
const labAttemptsIn = prepared((db) =>
  db
    .select({
      id: labAttempts.id,
      lessonId: labAttempts.lessonId,
      labId: labAttempts.labId,
      n: labAttempts.n,
      hash: labAttempts.lessonHash,
      practice: labAttempts.practice,
      startedAt: labAttempts.startedAt,
      endedAt: labAttempts.endedAt,
      endedAs: labAttempts.endedAs,
      result: { pass: labVerdicts.pass, score: labVerdicts.score, by: labVerdicts.by, at: labVerdicts.at },
    })
    .from(labAttempts)
    .leftJoin(labVerdicts, and(eq(labVerdicts.attemptId, labAttempts.id), eq(labVerdicts.grader, 'result')))
    .where(eq(labAttempts.enrolmentId, enrolmentId))
    .orderBy(asc(labAttempts.id), asc(labVerdicts.at)),
)

const overridesIn = prepared((db) =>
  db
    .select({ lessonId: overrides.lessonId, set: overrides.setTo, at: overrides.at })
    .from(overrides)
    .where(eq(overrides.enrolmentId, enrolmentId))
    .orderBy(asc(overrides.at), asc(overrides.id)),
)

const grantsIn = prepared((db) =>
  db.select({ item: attemptGrants.itemId, extra: attemptGrants.extra }).from(attemptGrants).where(eq(attemptGrants.enrolmentId, enrolmentId)).orderBy(asc(attemptGrants.id)),
)

const viewsIn = prepared((db) =>
  db
    .select({ lessonId: lessonViews.lessonId, firstAt: lessonViews.firstAt, lastAt: lessonViews.lastAt })
    .from(lessonViews)
    .innerJoin(lessons, eq(lessons.id, lessonViews.lessonId))
    .where(and(eq(lessonViews.personId, sql.placeholder('personId')), eq(lessons.courseId, sql.placeholder('courseId')))),
)

const versionsIn = prepared((db) =>
  db
    .select({ lessonId: lessonVersions.lessonId, hash: lessonVersions.hash, edition: lessonVersions.edition, rule: lessonVersions.rule, firstPublishedAt: lessons.firstPublishedAt })
    .from(lessonVersions)
    .innerJoin(lessons, eq(lessons.id, lessonVersions.lessonId))
    .where(eq(lessons.courseId, sql.placeholder('courseId'))),
)

export type EnrolmentRows = Awaited<ReturnType<typeof enrolmentRows>>

/** Everything that happened in one enrolment, as rows; statuses are made of them elsewhere. */
export async function enrolmentRows(db: Reader, { id, personId, courseId }: { id: string; personId: string; courseId: string }) {
  const of = { enrolmentId: id }
  const [tickRows, quizRows, labRows, overrideRows, grantRows, viewRows, versionRows] = await Promise.all([
    ticksIn(db, of),
    quizAttemptsIn(db, of),
    labAttemptsIn(db, of),
    overridesIn(db, of),
    grantsIn(db, of),
    viewsIn(db, { personId, courseId }),
    versionsIn(db, { courseId }),
  ])
  return { ticks: tickRows, quizAttempts: quizRows, labAttempts: labRows, overrides: overrideRows, grants: grantRows, views: viewRows, versions: versionRows }
}
