import { courseSchema, glossarySchema } from '#content/schema.ts'
import type { Glossary } from '#content/schema.ts'
import { checkAcross } from './check-across.ts'
import { checkCourse } from './check-course.ts'
import { checkLab } from './check-lab.ts'
import { checkLesson, checkPage } from './check-lesson.ts'
import type { CheckedContent, CheckedCourse } from './checked.ts'
import { inOrder, reportInto } from './fault.ts'
import type { Fault } from './fault.ts'
import { checkLock } from './ids-lock.ts'
import type { ContentFiles, CourseFiles } from './read-content.ts'
import { contractValue, readYaml } from './yaml-file.ts'
import type { YamlFile } from './yaml-file.ts'

/** Checks every file, then what files say about each other. `today` is a YYYY-MM-DD day. With `only`, checks that need every course are left out; without `lock`, an id need not be locked yet (while an author writes). */
export function checkContent(files: ContentFiles, { today, only = false, lock = true }: { today: string; only?: boolean; lock?: boolean }): CheckedContent {
  const common: Fault[] = []
  const { glossary, places } = readGlossary(files, common)
  const courses = files.courses.map(checkFiles)
  const checked: CheckedContent = { courses, glossary, glossaryPlaces: places, faults: [] }
  for (const course of courses) checkCourse(course, checked, today)
  if (!only) checkAcross(checked, files, common)
  if (!only && lock) checkLock(checked, files, common)
  checked.faults = inOrder([...common, ...courses.flatMap(faultsOf)])
  return checked
}

/** Everything found in the files of one course. */
function faultsOf(course: CheckedCourse): Fault[] {
  return [...(course.about?.faults ?? []), ...course.lessons.flatMap((lesson) => lesson.faults), ...course.labs.flatMap((lab) => lab.faults), ...course.faults]
}

function checkFiles(files: CourseFiles): CheckedCourse {
  return {
    files,
    about: files.about ? checkPage(files.about.file, files.about.text, courseSchema) : null,
    lessons: files.lessons.map((lesson) => checkLesson(lesson.file, lesson.text)),
    labs: files.labs.map((lab) => checkLab(lab, files.assets)),
    faults: [],
  }
}

function readGlossary(files: ContentFiles, faults: Fault[]): { glossary: Glossary; places: YamlFile | null } {
  if (!files.glossary) return { glossary: {}, places: null }
  const report = reportInto(faults, files.glossary.file)
  const places = readYaml(files.glossary.text, report)
  return { glossary: (places && contractValue(glossarySchema, places, report)) ?? {}, places }
}
