import type { Lab, Lesson } from '#content/schema.ts'
import type { CheckedContent, CheckedCourse, CheckedLesson, CheckedPage } from './checked.ts'
import { pipelineVersion } from './compile-cache.ts'
import type { CompileCache } from './compile-cache.ts'
import { compileMdx, markdownToHtml } from './compile-mdx.ts'
import type { CompiledCourse, CompiledLab, CompiledLesson } from './compiled.ts'
import { csvRows } from './csv-rows.ts'
import { faultTree } from './fault-page.ts'
import { lessonComponents } from './lesson-components.tsx'
import { lessonTree } from './lesson-tree.ts'
import { pictureSize } from './pictures.ts'
import { normalised, sha256 } from './read-content.ts'

type Surroundings = { content: CheckedContent; cache: CompileCache; /** Show a broken lesson's faults in its place instead of refusing the course. */ inPlace: boolean }

/** One checked course as data, or null when it has errors (unless they are to be shown in place). Draft lessons stay out. */
export async function compileCourse(course: CheckedCourse, around: Surroundings): Promise<CompiledCourse | null> {
  const { about } = course
  if (!about?.fields) return null
  const broken = [...about.faults, ...course.faults, ...course.labs.flatMap((lab) => lab.faults)].some(isError)
  if (!around.inPlace && (broken || course.lessons.some((lesson) => lesson.faults.some(isError)))) return null
  const intro = about.faults.some(isError) ? faultTree(about.faults) : (await compilePage(about, course, around, about.fields.passMark)).tree
  const lessons: CompiledLesson[] = []
  for (const [index, lesson] of course.lessons.entries()) {
    const slug = course.files.lessons[index]?.slug
    if (slug && lesson.fields && !lesson.fields.draft) lessons.push(await compileLesson({ ...lesson, fields: lesson.fields }, slug, course, around))
  }
  const hash = sha256(JSON.stringify([about.fields, normalised(course.files.about?.text ?? ''), lessons.map((lesson) => [lesson.id, lesson.hash])]))
  return { ...about.fields, slug: course.files.slug, folder: course.files.folder, hash, intro, lessons, stale: false }
}

async function compileLesson(lesson: CheckedLesson & { fields: Lesson }, slug: string, course: CheckedCourse, around: Surroundings): Promise<CompiledLesson> {
  const { fields } = lesson
  const text = course.files.lessons.find((file) => file.file === lesson.file)?.text ?? ''
  const labFiles = labsOf(lesson, course)
  const faults = [...lesson.faults, ...labFiles.flatMap((lab) => lab.checked.faults)]
  const hash = lessonHash(lesson, text, course)
  const common = { ...fields, slug, hash, source: text, faults: around.inPlace ? faults : [], done: fields.done ?? doneRule(lesson) }
  if (faults.some(isError)) return { ...common, tree: faultTree(faults), headings: [], blocks: [], quizzes: [], labs: [] }
  const passMark = course.about?.fields?.passMark ?? 80
  const page = await compilePage(lesson, course, around, passMark)
  return { ...common, ...page, labs: labFiles.flatMap(({ checked, text: labText, required }) => (checked.fields ? [compileLab(checked.fields, labText, required, course)] : [])) }
}

type Page = Pick<CompiledLesson, 'tree' | 'headings' | 'blocks' | 'quizzes'>

/** The markup of one page, from the cache when nothing that was read for it has changed. */
async function compilePage(page: CheckedPage<unknown>, course: CheckedCourse, { content, cache }: Surroundings, passMark: number): Promise<Page> {
  const assets = page.facts.uses.flatMap(({ ref }) => [ref, course.files.assets.get(ref) ?? ''])
  const key = sha256(await pipelineVersion(), page.body, course.files.folder, String(passMark), JSON.stringify(content.glossary), ...assets)
  const known = await cache.get<Page>(key)
  if (known) return known
  const components = lessonComponents({
    glossary: content.glossary,
    picture: (src) => {
      const bytes = course.files.assets.get(src) ?? Buffer.alloc(0)
      return { url: `/content/${course.files.folder}/${src}?v=${sha256(bytes).slice(0, 12)}`, ...pictureSize(src, bytes) }
    },
    rows: (src) => csvRows(course.files.assets.get(src)?.toString('utf8') ?? ''),
  })
  const { content: element, headings, blocks } = await compileMdx(page.body, components)
  const compiled: Page = { ...lessonTree(element, passMark), headings, blocks }
  await cache.put(key, compiled)
  return compiled
}

function compileLab(lab: Lab, text: string, required: boolean, course: CheckedCourse): CompiledLab {
  const data = lab.data.map((slot) => ({ name: slot.name, text: slot.text ?? course.files.assets.get(slot.file ?? '')?.toString('utf8') ?? '' }))
  return { ...lab, data, required, taskHtml: markdownToHtml(lab.task), hash: sha256(normalised(text), ...data.map((slot) => slot.text)) }
}

function labsOf(lesson: CheckedLesson, course: CheckedCourse) {
  return lesson.facts.uses
    .filter((use) => use.component === 'PromptLab')
    .flatMap((use) => {
      const index = course.labs.findIndex((lab) => lab.fields?.id === use.ref)
      const checked = course.labs[index]
      return checked ? [{ checked, text: course.files.labs[index]?.text ?? '', required: use.props.required !== false }] : []
    })
}

/** SHA-256 over the lesson, its labs and its pictures, in a form that no editor's habits change. */
function lessonHash(lesson: CheckedLesson, text: string, course: CheckedCourse): string {
  const assets = lesson.facts.uses.filter((use) => use.component === 'Figure' || use.component === 'DataTable').map((use) => use.ref).sort()
  return sha256(normalised(text), ...labsOf(lesson, course).map((lab) => normalised(lab.text)), ...assets.flatMap((path) => [path, course.files.assets.get(path) ?? '']))
}

function doneRule(lesson: CheckedLesson): CompiledLesson['done'] {
  const hasQuiz = lesson.facts.quizzes.length > 0
  const hasLab = lesson.facts.uses.some((use) => use.component === 'PromptLab' && use.props.required !== false)
  if (hasQuiz && hasLab) return 'all'
  return hasQuiz ? 'quiz' : hasLab ? 'lab' : 'confirm'
}

function isError(fault: { level: string }): boolean {
  return fault.level === 'error'
}

