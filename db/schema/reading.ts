import { bool, instant, integer, primaryKey, ref, table, text } from '#db/dialect'
import { courses, lessons } from './content.ts'
import { people } from './people.ts'

/** What reading leaves behind. None of it completes anything. */
export const lessonViews = table(
  'lesson_views',
  {
    personId: ref(() => people.id).notNull(),
    lessonId: ref(() => lessons.id).notNull(),
    firstAt: instant().notNull(),
    lastAt: instant().notNull(),
    secondsOnScreen: integer().notNull(),
    lastHash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.lessonId] })],
)

/** Where to resume. */
export const positions = table(
  'positions',
  {
    personId: ref(() => people.id).notNull(),
    courseId: ref(() => courses.id).notNull(),
    lessonId: ref(() => lessons.id).notNull(),
    blockId: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.courseId] })],
)

export const reflections = table(
  'reflections',
  {
    personId: ref(() => people.id).notNull(),
    componentId: text().notNull(),
    itemId: text().notNull(),
    body: text().notNull(),
    sharedWith: text().$type<'private' | 'host'>().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.componentId, t.itemId] })],
)

export const checklistMarks = table(
  'checklist_marks',
  {
    personId: ref(() => people.id).notNull(),
    componentId: text().notNull(),
    itemId: text().notNull(),
    marked: bool().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.componentId, t.itemId] })],
)

/** A given text was accepted; a new edition asks again. */
export const acknowledgements = table(
  'acknowledgements',
  {
    personId: ref(() => people.id).notNull(),
    policy: text().notNull(),
    edition: integer().notNull(),
    lessonHash: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.policy, t.edition] })],
)
