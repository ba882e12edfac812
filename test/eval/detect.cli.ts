import { scoreInjection } from '#sandbox/detect/injection/injection.ts'
import { findSensitive } from '#sandbox/detect/sensitive.ts'
import { evaluateInjection } from './evaluate-injection.ts'
import { evaluateHarmless, evaluatePii } from './evaluate-pii.ts'
import { printTables } from './print.ts'
import { readInjection, readPii } from './rows.ts'
import { leaksOf } from './seeded.ts'
import { timeCalls } from './timing.ts'

/**
 * `npm run eval:detect -- --pii FILE... --injection FILE... [--json]`: how well the detectors find what is in the files, what they alter that is
 * harmless, and how long a call takes. Without files only the texts made from a seed are judged. Rows are described in rows.ts.
 */
const { pii: piiFiles, injection: injectionFiles } = filesIn(process.argv.slice(2))
const pii = piiFiles.map((path) => ({ path, rows: readPii(path) }))
const injection = injectionFiles.flatMap(readInjection)
const harmless = injection.filter((row) => row.label === 0)
const texts = [...pii.flatMap(({ rows }) => rows.map((row) => row.text)), ...injection.map((row) => row.text)]

const report = {
  pii: pii.length > 0 ? evaluatePii(pii, findSensitive) : null,
  seeded: leaksOf(1000, findSensitive),
  harmless: harmless.length > 0 ? evaluateHarmless(harmless, findSensitive) : null,
  injection: injection.length > 0 ? evaluateInjection(injection) : null,
  timing: texts.length > 0 ? { sensitive: timeCalls(texts, findSensitive), injection: timeCalls(texts, scoreInjection) } : null,
}
export type Report = typeof report

if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2))
else printTables(report)

/** Each name is followed by any number of files. */
function filesIn(words: readonly string[]): { pii: string[]; injection: string[] } {
  const files = { pii: [] as string[], injection: [] as string[] }
  let list: string[] | null = null
  for (const word of words) {
    if (word === '--pii') list = files.pii
    else if (word === '--injection') list = files.injection
    else if (word === '--json') list = null
    else if (list) list.push(word)
    else throw new Error(`"${word}" stands after neither --pii nor --injection. Usage: npm run eval:detect -- --pii FILE... --injection FILE... [--json]`)
  }
  return files
}
