import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/**
 * `npm run check:bundle [-- --build DIR]`: the JavaScript that a browser loads before it can do anything on the pages people read, from the pages as
 * the built server sends them. Fails above the budget, and when the editor or React Aria are in it: those come when they are asked for.
 */
const LESSON_BUDGET_KB = 110
const LESSON_WIRE_KIB = 170
/** Words that only these libraries hold. Each must occur somewhere in the build, or it proves nothing any more. */
const onDemand = { 'React Aria': /react-aria-focus-scope-restore|data-react-aria-top-layer/, Monaco: /\/monaco\/editor\.js/ }

const build = process.argv.includes('--build') ? (process.argv[process.argv.indexOf('--build') + 1] ?? '') : join('build', 'sqlite')
const assets = join(build, 'client', 'assets')
const faults = /** @type {string[]} */ ([])
if (!existsSync(join(build, 'catalogue.json'))) fail(`There is no build in ${build}. Make one with: npm run build`)
for (const [name, words] of Object.entries(onDemand)) {
  if (!readdirSync(assets).some((file) => file.endsWith('.js') && words.test(source(file)))) faults.push(`No file of the build holds the words that tell ${name}; mend them in test/bench/bundle.mjs.`)
}

const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-bundle-'))
const server = spawn(process.execPath, [new URL('./server.mjs', import.meta.url).pathname, build], {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error', DATABASE_URL: '', BASE_URL: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const ended = new Promise((resolve) => server.once('exit', resolve))
try {
  const address = /** @type {string} */ (await new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).once('line', resolve)
    void ended.then(() => reject(new Error('The server ended before it was ready')))
  })).replace('localhost', '127.0.0.1')
  const cookie = await signIn(address)
  const lesson = await enrol(address, cookie)
  const course = lesson.slice(0, lesson.lastIndexOf('/'))
  console.log(`\n${'page'.padEnd(36)}${'files'.padStart(6)}${'JavaScript, gz'.padStart(16)}`)
  for (const path of ['/', '/learn', course, lesson]) check(path, await page(address, path, cookie))
} finally {
  server.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
for (const fault of faults) console.error(`  ✗ ${fault}`)
if (faults.length > 0) process.exit(1)
console.log(`  ✓ A lesson page stays below ${LESSON_BUDGET_KB} kB; ${Object.keys(onDemand).join(' and ')} load when they are asked for\n`)

/** @param {string} path @param {{ html: string, bytes: number }} page */
function check(path, { html, bytes }) {
  const files = firstLoad(html)
  const scripts = sum([...files].map((file) => gzipSync(source(file)).length))
  console.log(`${path.padEnd(36)}${String(files.size).padStart(6)}${`${(scripts / 1000).toFixed(1)} kB`.padStart(16)}`)
  for (const [name, words] of Object.entries(onDemand)) {
    const holder = [...files].find((file) => words.test(source(file)))
    if (holder) faults.push(`${path} loads ${name} at once, in ${holder}`)
  }
  if (path.split('/').length < 4) return
  if (scripts > LESSON_BUDGET_KB * 1000) faults.push(`${path} loads ${(scripts / 1000).toFixed(1)} kB of JavaScript; the budget is ${LESSON_BUDGET_KB} kB`)
  console.log(`\n${[...files].map((file) => /** @type {const} */ ([file, gzipSync(source(file)).length])).sort((a, b) => b[1] - a[1]).slice(0, 8).map(([file, size]) => `  ${file.padEnd(40)}${(size / 1000).toFixed(1).padStart(7)} kB`).join('\n')}\n  …\n`)
  onTheWire(html, bytes, files)
}

/** Everything of a lesson page, as it travels: text by brotli, fonts and pictures as they are. @param {string} html @param {number} bytes @param {ReadonlySet<string>} files */
function onTheWire(html, bytes, files) {
  const compressed = (/** @type {string} */ file) => brotliCompressSync(readFileSync(join(assets, file))).length
  const styles = [...html.matchAll(/href="\/assets\/([^"]+\.css)"/g)].map(([, file = '']) => file)
  const fonts = styles.flatMap((file) => [...source(file).matchAll(/url\(\/assets\/([^)]+\.woff2)\)/g)].map(([, font = '']) => font))
  const pictures = [...html.matchAll(/<img[^>]+src="\/content\/([^"/]+)\/img\/([^"?]+)/g)].map(([, courseFolder = '', file = '']) => readFileSync(join('content', 'courses', courseFolder, 'img', file)))
  const parts = { HTML: bytes, CSS: sum(styles.map(compressed)), JavaScript: sum([...files].map(compressed)), fonts: sum([...new Set(fonts)].map((file) => readFileSync(join(assets, file)).length)), pictures: sum(pictures.map((picture) => brotliCompressSync(picture).length)) }
  const total = sum(Object.values(parts)) / 1024
  console.log(`  on the wire: ${total.toFixed(0)} KiB of ${LESSON_WIRE_KIB} (${Object.entries(parts).map(([name, size]) => `${name} ${(size / 1024).toFixed(1)}`).join(', ')})\n`)
}

/** The scripts that the document names, and what those import without being asked. @param {string} html @returns {Set<string>} */
function firstLoad(html) {
  const found = new Set([...html.matchAll(/"\/assets\/([^"]+\.js)"/g)].filter(([whole]) => html.includes(`href=${whole}`) || html.includes(`from ${whole}`) || html.includes(`import ${whole}`) || html.includes(`src=${whole}`)).map(([, file = '']) => file))
  for (const file of found) for (const [, imported = ''] of source(file).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) found.add(imported)
  return found
}

/** @param {string} file */
function source(file) {
  return readFileSync(join(assets, file), 'utf8')
}

/** @param {string} address */
async function signIn(address) {
  const answer = await fetch(`${address}/sign-in/demo/lena`, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Enrols in the first course and returns the path of its first lesson. @param {string} address @param {string} cookie */
async function enrol(address, cookie) {
  const [course] = JSON.parse(readFileSync(join(build, 'catalogue.json'), 'utf8')).courses
  await fetch(`${address}/learn/enrolments`, { method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams({ course: course.slug, key: 'bundle' }) })
  return `/learn/${course.slug}/${course.lessons[0].slug}`
}

/** The page, and how many bytes it takes by brotli. @param {string} address @param {string} path @param {string} cookie @returns {Promise<{ html: string, bytes: number }>} */
async function page(address, path, cookie) {
  const answer = await fetch(address + path, { redirect: 'manual', headers: { cookie } })
  if (answer.status !== 200) fail(`${path} answered ${answer.status}`)
  const bytes = await new Promise((resolve, reject) => {
    get(address + path, { headers: { cookie, 'accept-encoding': 'br' } }, async (response) => {
      let length = 0
      for await (const chunk of response) length += chunk.length
      resolve(length)
    }).once('error', reject)
  })
  return { html: await answer.text(), bytes }
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  throw new Error(sentence)
}
