import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Everything before the first line of the product: Node's version, the dependencies, the build. Plain Node without a dependency, because it runs
 * before there are any. Shared by `npm start` and `npm test`.
 */
export const root = fileURLToPath(new URL('../..', import.meta.url))
/** Read late, because the .env file may name the database. */
export const engine = () => (process.env['DATABASE_URL'] ? 'postgres' : 'sqlite')

/** @param {string} sentence */
export const step = (sentence) => console.log(`  ✓ ${sentence}`)

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) fail(`Fieldhouse needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and run the command again.`)
}

/** What stands in .env, where the environment itself says nothing. Not for tests: they bring their own. */
export function readEnvFile() {
  try {
    process.loadEnvFile(join(root, '.env'))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/** Installs when what is in node_modules was not installed from this lock file. */
export function installDependencies() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  const stamp = join(root, 'node_modules', '.fieldhouse-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  const modules = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })
  if (modules?.isSymbolicLink()) fail('node_modules is a link to another folder, which an installation would empty. Remove the link and run the command again.')
  console.log('  … installing dependencies (about a minute, once)')
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], 'The dependencies could not be installed. Check that the npm registry can be reached, then run: npm ci')
  writeFileSync(stamp, lock)
  step('Dependencies installed')
}

/** Builds when a source file is newer than the last build of this engine. */
export function build() {
  const stamp = join(root, 'build', engine(), '.built')
  if (existsSync(stamp) && newestSource() <= statSync(stamp).mtimeMs) return
  console.log('  … building')
  run(process.execPath, [join(root, 'app/commands/build.mjs')], 'The build failed; the lines above say where. After mending it run: npm run build')
  mkdirSync(join(root, 'build', engine()), { recursive: true })
  writeFileSync(stamp, '')
  step('Built')
}

/** @param {string} command @param {string[]} args @param {string} onFailure @param {Record<string, string>} [env] */
export function run(command, args, onFailure, env = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) fail(onFailure)
}

/** @param {string} sentence @returns {never} */
export function fail(sentence) {
  console.error(`\n  ✗ ${sentence}\n`)
  process.exit(1)
}

function newestSource() {
  const places = ['app', 'content', 'db', 'sandbox', 'package.json', 'package-lock.json', 'remix.config.js', 'vite.config.ts']
  return Math.max(...places.map((place) => newest(join(root, place))))
}

/** @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
