import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { CatalogueFile } from '#app/platform/content/compiled.ts'
import { paths } from '#app/platform/paths.ts'
import { crowd, expectWork } from './crowd.ts'
import { measure } from './journeys.ts'
import { type Measured, pinClient, start } from './process.ts'
import { report } from './report.ts'

/**
 * `npm run bench [-- --json] [-- --build DIR]`: how many requests a second the built house answers on one core, beside bare Node in the same run.
 * Loopback only, a database of its own, about a minute and a half.
 */
const json = process.argv.includes('--json')
const build = process.argv.includes('--build') ? (process.argv[process.argv.indexOf('--build') + 1] ?? '') : join('build', 'sqlite')
if (!existsSync(join(build, 'catalogue.json'))) {
  console.error(`There is no build in ${build}. Make one with: npm run build`)
  process.exit(1)
}

/** Those who read have done nothing yet; those who work have begun every quiz, and run labs in turn, so that nobody meets the limit of sixty prompts a minute. */
const READERS = 100
const WORKERS = 400

const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-bench-'))
const environment = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error', DATABASE_URL: '', BASE_URL: '' }
const running: Measured[] = []
try {
  const placed = pinClient()
  await stop(await house()) // the first start migrates and publishes; what follows is how it starts on any other day
  const server = await house()
  const coldStartMs = await firstAnswer(server)
  const raw = await started(start(new URL('./raw-http.mjs', import.meta.url), []))
  const course = (JSON.parse(readFileSync(join(build, 'catalogue.json'), 'utf8')) as CatalogueFile).courses[0]
  if (!course) throw new Error('There is no course in the build')
  const database = join(folder, 'fieldhouse.db')
  const readers = await crowd(database, course, { name: 'reader', size: READERS, inQuizzes: false }, new Date())
  const workers = await crowd(database, course, { name: 'worker', size: WORKERS, inQuizzes: true }, new Date())
  const results = await measure({ server, raw, course, readers, workers })
  await expectWork(database)
  report({ results, coldStartMs, peakMiB: server.peakMiB(), placed, json })
} finally {
  await Promise.all(running.map((one) => one.stop()))
  rmSync(folder, { recursive: true, force: true })
}

function house(): Promise<Measured> {
  return started(start(new URL('./server.mjs', import.meta.url), [build], environment))
}

async function started(starting: Promise<Measured>): Promise<Measured> {
  const server = await starting
  running.push(server)
  return server
}

async function stop(server: Measured): Promise<void> {
  running.splice(running.indexOf(server), 1)
  await server.stop()
}

/** From the command to the first page that came back whole. */
async function firstAnswer(server: Measured): Promise<number> {
  const began = performance.now()
  const response = await fetch(server.address + paths.signIn())
  await response.text()
  return Math.round(server.startedInMs + performance.now() - began)
}
