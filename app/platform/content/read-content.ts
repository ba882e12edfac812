import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

export type SourceFile = { file: string; text: string }
type NamedFile = SourceFile & { slug: string; order: number }
/** One course as it lies on the disk. Assets are every other file of its folder, by path inside it. */
export type CourseFiles = { folder: string; slug: string; order: number; path: string; about: SourceFile | null; lessons: NamedFile[]; labs: NamedFile[]; assets: Map<string, Buffer> }
export type ContentFiles = { root: string; courses: CourseFiles[]; glossary: SourceFile | null; lock: SourceFile | null; filesRead: number }

/** Reads the whole content folder, or one course of it, into memory. Says nothing about whether it is right. */
export async function readContent(root: string, only?: string): Promise<ContentFiles> {
  const folders = (await listing(join(root, 'courses'))).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const courses = await Promise.all(folders.filter((folder) => !only || numbered(folder).slug === only).map((folder) => readCourse(root, folder)))
  courses.sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug, 'en'))
  const glossary = await readIfThere(join(root, 'glossary.yaml'))
  const lock = await readIfThere(join(root, 'ids.lock.json'))
  const filesRead = courses.reduce((sum, course) => sum + course.lessons.length + course.labs.length + course.assets.size + (course.about ? 1 : 0), glossary ? 1 : 0)
  return { root, courses, glossary, lock, filesRead }
}

export function sha256(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

/** The same text whatever editor wrote it: line ends and trailing spaces make no new version. */
export function normalised(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').trim()
}

/** `01.next-word` is the first, called next-word. Without a number it comes last. */
function numbered(name: string): { slug: string; order: number } {
  const parts = /^(\d+)\.(.+)$/.exec(name)
  return parts ? { order: Number(parts[1]), slug: parts[2] ?? name } : { order: Number.MAX_SAFE_INTEGER, slug: name }
}

async function readCourse(root: string, folder: string): Promise<CourseFiles> {
  const base = join(root, 'courses', folder)
  const course: CourseFiles = { folder, ...numbered(folder), path: shown(base), about: null, lessons: [], labs: [], assets: new Map() }
  for (const path of await filesUnder(base, '')) {
    const full = join(base, path)
    if (path === 'course.mdx') course.about = await read(full)
    else if (/^[^/]+\.mdx$/.test(path)) course.lessons.push({ ...(await read(full)), ...numbered(path.replace(/\.mdx$/, '')) })
    else if (/^labs\/[^/]+\.lab\.ya?ml$/.test(path)) course.labs.push({ ...(await read(full)), ...numbered(path.slice(5).replace(/\.lab\.ya?ml$/, '')) })
    else course.assets.set(path, await readFile(full))
  }
  course.lessons.sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug, 'en'))
  return course
}

async function filesUnder(base: string, inside: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await listing(join(base, inside))) {
    if (entry.name.startsWith('.')) continue
    const path = inside ? `${inside}/${entry.name}` : entry.name
    if (entry.isDirectory()) found.push(...(await filesUnder(base, path)))
    else if (entry.isFile()) found.push(path)
  }
  return found.sort()
}

async function listing(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch(() => [])
}

async function read(path: string): Promise<SourceFile> {
  return { file: shown(path), text: await readFile(path, 'utf8') }
}

async function readIfThere(path: string): Promise<SourceFile | null> {
  return read(path).catch(() => null)
}

function shown(path: string): string {
  const inside = relative(process.cwd(), path)
  return inside.startsWith('..') ? path : inside
}
