/** `tsx app/platform/content/build.cli.ts [catalogue.json] [content folder]`: compiles all courses into one file that the server reads. */
import { join, resolve } from 'node:path'
import { buildCatalogue } from './build-catalogue.ts'
import { readCatalogueFile, writeCatalogueFile } from './catalogue-file.ts'
import { compileCache } from './compile-cache.ts'
import { formatFault } from './fault.ts'

const path = resolve(process.argv[2] ?? '.cache/content/catalogue.json')
const root = resolve(process.argv[3] ?? 'content')
/** Survives a cleared build folder, so that a course which breaks later still has a version to fall back on. */
const lastGood = resolve('.cache/content/last-good.json')
const started = performance.now()
const catalogue = await buildCatalogue(root, {
  cache: compileCache(join('.cache', 'content', 'pages')),
  today: new Date().toISOString().slice(0, 10),
  before: (await readCatalogueFile(path)) ?? (await readCatalogueFile(lastGood)),
})
for (const fault of catalogue.faults) if (fault.level === 'error') console.log(formatFault(fault))
for (const course of catalogue.courses) if (course.stale) console.log(`${course.slug} has errors: its last good version stays published`)
await writeCatalogueFile(path, catalogue)
await writeCatalogueFile(lastGood, catalogue)
const lessons = catalogue.courses.reduce((sum, course) => sum + course.lessons.length, 0)
console.log(`Content: ${catalogue.courses.length} courses, ${lessons} lessons in ${Math.round(performance.now() - started)} ms`)
if (catalogue.courses.length === 0) {
  console.error('No course could be published. Run npm run content:check to see why.')
  process.exitCode = 1
}
