import type { CatalogueFile, CompiledCourse, CompiledLab, CompiledLesson, Quiz } from './compiled.ts'

type InLesson<T> = { item: T; lesson: CompiledLesson; course: CompiledCourse }

/** The catalogue with its ways in: by address for pages, by id for records. */
export type Catalogue = CatalogueFile & {
  courseBySlug(slug: string): CompiledCourse | null
  courseById(id: string): CompiledCourse | null
  lessonBySlug(course: string, lesson: string): { course: CompiledCourse; lesson: CompiledLesson } | null
  lessonById(id: string): { course: CompiledCourse; lesson: CompiledLesson } | null
  quizById(id: string): InLesson<Quiz> | null
  labById(id: string): InLesson<CompiledLab> | null
}

export function indexed(file: CatalogueFile): Catalogue {
  const lessons = file.courses.flatMap((course) => course.lessons.map((lesson) => ({ course, lesson })))
  const courseBySlug = new Map(file.courses.map((course) => [course.slug, course]))
  const courseById = new Map(file.courses.map((course) => [course.id, course]))
  const lessonBySlug = new Map(lessons.map((found) => [`${found.course.slug}/${found.lesson.slug}`, found]))
  const lessonById = new Map(lessons.map((found) => [found.lesson.id, found]))
  const quizById = new Map(lessons.flatMap(({ course, lesson }) => lesson.quizzes.map((item) => [item.id, { item, lesson, course }] as const)))
  const labById = new Map(lessons.flatMap(({ course, lesson }) => lesson.labs.map((item) => [item.id, { item, lesson, course }] as const)))
  return {
    ...file,
    courseBySlug: (slug) => courseBySlug.get(slug) ?? null,
    courseById: (id) => courseById.get(id) ?? null,
    lessonBySlug: (course, lesson) => lessonBySlug.get(`${course}/${lesson}`) ?? null,
    lessonById: (id) => lessonById.get(id) ?? null,
    quizById: (id) => quizById.get(id) ?? null,
    labById: (id) => labById.get(id) ?? null,
  }
}

/** The lessons before and after one, in the order of the course. */
export function neighbours(course: CompiledCourse, lessonId: string): { position: number; total: number; previous: CompiledLesson | null; next: CompiledLesson | null } {
  const index = course.lessons.findIndex((lesson) => lesson.id === lessonId)
  return { position: index + 1, total: course.lessons.length, previous: course.lessons[index - 1] ?? null, next: index === -1 ? null : (course.lessons[index + 1] ?? null) }
}

/** The course as a list of its lessons, without their contents. */
export function outline(course: CompiledCourse): { id: string; slug: string; title: string; idea: string; minutes: number; required: boolean; done: CompiledLesson['done']; quizzes: number; labs: number }[] {
  return course.lessons.map(({ id, slug, title, idea, minutes, required, done, quizzes, labs }) => ({ id, slug, title, idea, minutes, required, done, quizzes: quizzes.length, labs: labs.length }))
}

export function totals(course: CompiledCourse): { lessons: number; minutes: number; quizzes: number; labs: number } {
  const sum = (of: (lesson: CompiledLesson) => number) => course.lessons.reduce((total, lesson) => total + of(lesson), 0)
  return { lessons: course.lessons.length, minutes: sum((lesson) => lesson.minutes), quizzes: sum((lesson) => lesson.quizzes.length), labs: sum((lesson) => lesson.labs.length) }
}

/** What records must be able to point to after this catalogue is published: one row per course and lesson version, with the hash as its name. */
export type ContentVersions = {
  courses: { id: string; slug: string; hash: string; edition: number; items: { lessonId: string; required: boolean; rule: CompiledLesson['done'] }[] }[]
  lessons: { id: string; courseId: string; slug: string; hash: string; edition: number; minutes: number; source: string; quizzes: Quiz[]; labs: CompiledLab[] }[]
}

export function contentVersions({ courses }: Pick<CatalogueFile, 'courses'>): ContentVersions {
  return {
    courses: courses.map((course) => ({ id: course.id, slug: course.slug, hash: course.hash, edition: course.edition, items: course.lessons.map((lesson) => ({ lessonId: lesson.id, required: lesson.required, rule: lesson.done })) })),
    lessons: courses.flatMap((course) => course.lessons.map(({ id, slug, hash, edition, minutes, source, quizzes, labs }) => ({ id, courseId: course.id, slug, hash, edition, minutes, source, quizzes, labs }))),
  }
}
