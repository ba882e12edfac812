/**
 * `npm run content:check -- [--json] [--strict] [--links] [--course <slug>] [--path <folder>] [--write-lock]`
 * Checks the content folder, one course of it, or any folder of MDX, and prints every fault with its place. Exit code 1 when there is an error (with --strict: or a warning).
 */
import { stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from './check-content.ts'
import { checkExternalLinks } from './check-external-links.ts'
import { checkFolder } from './check-folder.ts'
import { checkLabRuns } from './check-lab-runs.ts'
import { formatFault, inOrder, summarise } from './fault.ts'
import type { Fault } from './fault.ts'
import { nextLock } from './ids-lock.ts'
import { readContent } from './read-content.ts'

const options = { json: { type: 'boolean' }, strict: { type: 'boolean' }, links: { type: 'boolean' }, course: { type: 'string' }, path: { type: 'string' }, 'write-lock': { type: 'boolean' } } as const
const asked = readArguments()
const { faults, filesRead } = asked.path !== undefined ? await checkPath(asked.path) : await checkOurs()
const isFailed = faults.some((fault) => fault.level === 'error' || asked.strict)
if (asked.json) console.log(JSON.stringify({ filesRead, errors: faults.filter((fault) => fault.level === 'error').length, warnings: faults.filter((fault) => fault.level === 'warning').length, faults }, null, 2))
else console.log([...faults.map(formatFault), ...(faults.length > 0 ? [''] : []), summarise(faults, filesRead)].join('\n'))
process.exitCode = isFailed ? 1 : 0

function readArguments() {
  try {
    return parseArgs({ options }).values
  } catch (thrown) {
    console.error(`${thrown instanceof Error ? thrown.message : String(thrown)}\nUsage: npm run content:check -- [--json] [--strict] [--links] [--course <slug>] [--path <folder>] [--write-lock]`)
    process.exit(2)
  }
}

type Result = { faults: Fault[]; filesRead: number }

async function checkOurs(): Promise<Result> {
  const root = resolve('content')
  const today = new Date().toISOString().slice(0, 10)
  const files = await readContent(root, asked.course)
  if (asked.course !== undefined && files.courses.length === 0) return missing(`There is no course "${asked.course}" in content/courses`)
  if (asked['write-lock'] && asked.course === undefined) {
    const path = join(root, 'ids.lock.json')
    const text = nextLock(checkContent(files, { today, lock: false }), files.lock?.text ?? null)
    await writeFile(path, text)
    files.lock = { file: 'content/ids.lock.json', text }
  }
  const content = checkContent(files, { today, only: asked.course !== undefined })
  const runs = await checkLabRuns(content.courses.flatMap((course) => course.labs.map((lab) => ({ lab, assets: course.files.assets }))))
  const links = asked.links ? await checkExternalLinks(content) : []
  return { faults: inOrder([...content.faults, ...runs, ...links]), filesRead: files.filesRead }
}

/** Any folder. When it is laid out as a content folder, what its files say about each other is checked too. */
async function checkPath(path: string): Promise<Result> {
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory()) return missing(`There is no folder ${path}`)
  const { faults, filesRead } = await checkFolder(path)
  const isContent = (await stat(join(path, 'courses')).catch(() => null))?.isDirectory() ?? false
  if (!isContent || faults.some((fault) => fault.code === 'too-big')) return { faults: inOrder(faults), filesRead }
  const files = await readContent(path)
  const content = checkContent(files, { today: new Date().toISOString().slice(0, 10), lock: files.lock !== null })
  return { faults: content.faults, filesRead: files.filesRead }
}

function missing(message: string): Result {
  return { faults: [{ file: asked.path ?? 'content', line: 1, column: 1, level: 'error', code: 'syntax', message, mend: 'check the name' }], filesRead: 0 }
}
