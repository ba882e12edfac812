import { id, instant, integer, json, ref, table, text, unique } from '#db/dialect'

/** Content lives in files; here is only what records must point to. */
export const courses = table('courses', { id: id(), firstPublishedAt: instant().notNull(), retiredAt: instant() })

export const lessons = table('lessons', {
  id: id(),
  courseId: ref(() => courses.id).notNull(),
  firstPublishedAt: instant().notNull(),
  retiredAt: instant(),
})

/** Every slug ever used, so that an old address redirects for ever. A lesson's slug holds its course's: `ai-essentials/next-word`. */
export const slugs = table(
  'slugs',
  { id: id(), kind: text().$type<'course' | 'lesson'>().notNull(), slug: text().notNull(), targetId: text().notNull(), firstUsedAt: instant().notNull() },
  (t) => [unique('slugs_kind_slug').on(t.kind, t.slug)],
)

type CourseItem = { lessonId: string; required: boolean; rule: string; firstPublishedAt: string }

export const courseVersions = table(
  'course_versions',
  {
    id: id(),
    courseId: ref(() => courses.id).notNull(),
    hash: text().notNull(),
    edition: integer().notNull(),
    /** In order. */
    items: json<readonly CourseItem[]>().notNull(),
    publishedAt: instant().notNull(),
  },
  (t) => [unique('course_versions_hash').on(t.courseId, t.hash)],
)

/** What a version asks for, kept apart from its words because every status needs it. Unlimited attempts are null. */
export type VersionRule = {
  done: 'confirm' | 'quiz' | 'lab' | 'all'
  quizzes: readonly { id: string; passMark: number; attempts: number | null; keep: 'best' | 'last' }[]
  labs: readonly { id: string; attempts: number | null }[]
}

/** What a learner saw, so that it can be shown years later. */
export const lessonVersions = table(
  'lesson_versions',
  {
    id: id(),
    lessonId: ref(() => lessons.id).notNull(),
    hash: text().notNull(),
    edition: integer().notNull(),
    rule: json<VersionRule>().notNull(),
    source: text().notNull(),
    /** As the content pipeline parsed them, keys and hidden cases included. */
    quizzes: json<unknown>().notNull(),
    labs: json<unknown>().notNull(),
    minutes: integer().notNull(),
    publishedAt: instant().notNull(),
  },
  (t) => [unique('lesson_versions_hash').on(t.lessonId, t.hash)],
)
