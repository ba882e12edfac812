import { checkContent } from './check-content.ts'
import type { CompileCache } from './compile-cache.ts'
import { compileCourse } from './compile-course.ts'
import type { CatalogueFile, CompiledCourse } from './compiled.ts'
import { readContent, sha256 } from './read-content.ts'

/**
 * The whole catalogue from the content folder. A course with errors keeps its last good version (from the catalogue given as `before`) or, when it never
 * had one, stays out; the others publish. `inPlace` is for authors: then nothing stays out and a broken lesson shows its faults.
 */
export async function buildCatalogue(root: string, options: { cache: CompileCache; today: string; before?: CatalogueFile | null; inPlace?: boolean; lock?: boolean }): Promise<CatalogueFile> {
  const files = await readContent(root)
  const content = checkContent(files, { today: options.today, lock: options.lock ?? !options.inPlace })
  const courses: CompiledCourse[] = []
  for (const course of content.courses) {
    if (course.about?.fields?.draft && !options.inPlace) continue
    const compiled = await compileCourse(course, { content, cache: options.cache, inPlace: options.inPlace ?? false })
    const last = options.before?.courses.find((one) => one.folder === course.files.folder || one.id === course.about?.fields?.id)
    if (compiled) courses.push(compiled)
    else if (last) courses.push({ ...last, stale: true })
  }
  const glossary = Object.entries(content.glossary).map(([id, { title, definition, lesson }]) => ({ id, title, definition, lesson: lesson ?? null }))
  return { version: sha256(...courses.map((course) => course.hash)), courses, glossary, faults: content.faults }
}
