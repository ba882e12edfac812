/** What a check leaves behind: the files, what could be read of them, and their faults. */
import type { Course, Glossary, Lab, Lesson } from '#content/schema.ts'
import type { Fault } from './fault.ts'
import type { LessonFacts } from './lesson-facts.ts'
import type { CourseFiles } from './read-content.ts'
import type { YamlFile } from './yaml-file.ts'

/** `fields` is null when the front matter breaks its contract; `body` keeps every line and column of the file. */
export type CheckedPage<Fields> = { file: string; fields: Fields | null; places: YamlFile | null; facts: LessonFacts; body: string; faults: Fault[] }
export type CheckedLesson = CheckedPage<Lesson>
export type CheckedLab = { file: string; fields: Lab | null; places: YamlFile | null; faults: Fault[] }
export type CheckedCourse = { files: CourseFiles; about: CheckedPage<Course> | null; lessons: CheckedLesson[]; labs: CheckedLab[]; faults: Fault[] }
export type CheckedContent = { courses: CheckedCourse[]; glossary: Glossary; glossaryPlaces: YamlFile | null; faults: Fault[] }
