import type { CompiledCourse, CompiledLesson } from '#app/platform/content/compiled.ts'
import type { EnrolmentFacts, LabAttemptFacts, LessonFacts, LessonRule, QuizAttemptFacts } from '#app/platform/standing.ts'
import type { Reader } from '#db/dialect'
import { type EnrolmentRows, enrolmentRows } from '#db/queries/enrolment-facts.ts'
import type { Enrolment } from '#db/queries/enrolments.ts'
import { lessonRule } from './lesson-rule.ts'
import { prerequisiteFacts } from './prerequisites.server.ts'

/** Reads what happened in an enrolment and lays it beside the course as it is published now, ready for `standing`. */
export async function enrolmentFacts(db: Reader, course: CompiledCourse, enrolment: Enrolment): Promise<EnrolmentFacts> {
  const rows = await enrolmentRows(db, enrolment)
  const present = new Set(course.lessons.map((lesson) => lesson.id))
  const gone = new Set([...rows.ticks, ...rows.quizAttempts, ...rows.labAttempts, ...rows.views].map((row) => row.lessonId).filter((id) => !present.has(id)))
  return {
    of: 'enrolment',
    startedAt: enrolment.startedAt,
    closed: enrolment.closedAt ? { at: enrolment.closedAt, why: enrolment.closedAs ?? 'withdrawn' } : null,
    completion: enrolment.completedAt ? { completedAt: enrolment.completedAt } : null,
    revokedAt: enrolment.revokedAt,
    scope: enrolment.scope,
    order: course.order,
    prerequisites: await prerequisiteFacts(db, course, enrolment.personId),
    notice: null,
    overrides: rows.overrides.filter((row) => row.lessonId === '*'),
    lessons: [...course.lessons.map((lesson) => lessonFacts(lesson.id, rows, enrolment, { course, lesson })), ...[...gone].map((id) => lessonFacts(id, rows, enrolment, null))],
  }
}

function lessonFacts(id: string, rows: EnrolmentRows, enrolment: Enrolment, published: { course: CompiledCourse; lesson: CompiledLesson } | null): LessonFacts {
  const ofLesson = <T extends { lessonId: string }>(list: readonly T[]) => list.filter((row) => row.lessonId === id)
  const versions = ofLesson(rows.versions)
  const rules = new Map<string, LessonRule & { quizzes: readonly { id: string; passMark: number }[] }>(versions.map(({ hash, edition, rule }) => [hash, { edition, ...rule }]))
  if (published) rules.set(published.lesson.hash, { edition: published.lesson.edition, ...lessonRule(published.lesson, published.course) })
  return {
    id,
    now: published && {
      hash: published.lesson.hash,
      rule: { edition: published.lesson.edition, ...lessonRule(published.lesson, published.course) },
      required: published.lesson.required,
      requires: published.lesson.requires.map(({ lesson, minScore }) => ({ lesson, minScore: minScore ?? null })),
      firstPublishedAt: versions[0]?.firstPublishedAt ?? enrolment.startedAt,
    },
    versions: Object.fromEntries(rules),
    openedAt: openedIn(enrolment, ofLesson(rows.views)[0]),
    ticks: ofLesson(rows.ticks).map(({ done, hash, at }) => ({ on: done, hash, at })),
    quizAttempts: quizAttempts(ofLesson(rows.quizAttempts), rules),
    labAttempts: labAttempts(ofLesson(rows.labAttempts)),
    overrides: ofLesson(rows.overrides),
    grants: rows.grants,
  }
}

/** Views outlive enrolments: one from an earlier pass does not start the lesson in this one. */
function openedIn(enrolment: Enrolment, view: EnrolmentRows['views'][number] | undefined): Date | null {
  if (!view || view.lastAt < enrolment.startedAt) return null
  return view.firstAt > enrolment.startedAt ? view.firstAt : enrolment.startedAt
}

function quizAttempts(rows: EnrolmentRows['quizAttempts'], rules: ReadonlyMap<string, { quizzes: readonly { id: string; passMark: number }[] }>): QuizAttemptFacts[] {
  const attempts = new Map<string, QuizAttemptFacts & { gradings: QuizAttemptFacts['gradings'][number][] }>()
  for (const { grading, quizId, lessonId: _, ...row } of rows) {
    const passMark = rules.get(row.hash)?.quizzes.find((quiz) => quiz.id === quizId)?.passMark ?? 0
    const attempt = attempts.get(row.id) ?? { of: 'quiz-attempt' as const, ...row, quiz: quizId, passMark, gradings: [] }
    if (grading) attempt.gradings.push(grading)
    attempts.set(row.id, attempt)
  }
  return [...attempts.values()]
}

const ends = { answered: null, refused: 'refused', failed: 'provider-failed', interrupted: 'interrupted' } as const

function labAttempts(rows: EnrolmentRows['labAttempts']): LabAttemptFacts[] {
  const attempts = new Map<string, LabAttemptFacts & { decisions: LabAttemptFacts['decisions'][number][] }>()
  for (const { result, labId, endedAs, lessonId: _, ...row } of rows) {
    const attempt = attempts.get(row.id) ?? { of: 'lab-attempt' as const, ...row, lab: labId, ended: endedAs && ends[endedAs], decisions: [] }
    if (result) attempt.decisions.push(result)
    attempts.set(row.id, attempt)
  }
  return [...attempts.values()]
}
