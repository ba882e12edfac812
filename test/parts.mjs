import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '../app/commands/prepare.mjs'

/**
 * One part of the checks: a shell command, and where its runner writes a report with counts, if it has one. A part without a report counts as one test.
 * @typedef {{ name: string, command: string, report?: { file: string, read: (report: any) => { passed: number, failed: number } }, env?: Record<string, string> }} Part
 */

/** @type {Part[]} */
export const checks = [
  { name: 'types, SQLite', command: 'npx tsc --noEmit --incremental --tsBuildInfoFile .cache/types-sqlite' },
  { name: 'types, PostgreSQL', command: 'npx tsc --noEmit --customConditions postgres --incremental --tsBuildInfoFile .cache/types-postgres' },
  { name: 'lint', command: 'npx eslint --max-warnings 0 --cache --cache-location .cache/eslint .' },
  { name: 'walls', command: 'npx depcruise --output-type err-long app db sandbox content' },
  { name: 'unused code', command: 'npx knip' },
  { name: 'migrations current', command: 'npm run --silent db:check' },
  { name: 'content', command: 'npm run --silent content:check' },
  {
    name: 'unit tests, both engines',
    command: 'npx vitest run --reporter=dot --reporter=json --outputFile.json=.cache/unit.json',
    report: { file: '.cache/unit.json', read: (report) => ({ passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests }) },
  },
]

/** Runs every part, also after a failure, two at a time because the machines that run this have two cores. Prints a line a part and each failure's output at the end. @param {Part[]} parts @param {number} atOnce */
export async function runParts(parts, atOnce = 2) {
  const waiting = [...parts]
  const total = { passed: 0, failed: 0 }
  /** @type {{ part: Part, output: string }[]} */
  const failures = []
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const startedAt = Date.now()
      const { status, output } = await runPart(part)
      const { passed, failed } = counts(part, status)
      total.passed += passed
      total.failed += failed
      if (failed > 0) failures.push({ part, output })
      console.log(`  ${failed === 0 ? '✓' : '✗'} ${part.name}${part.report ? `: ${passed} passed, ${failed} failed` : ''} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
    }
  }))
  for (const { part, output } of failures) console.error(`\n${output.trim()}\n\n  ✗ ${part.name}. Run it alone with: ${part.command}`)
  return total
}

/** @param {Part} part @returns {Promise<{ status: number | null, output: string }>} */
function runPart(part) {
  if (part.report) rmSync(join(root, part.report.file), { force: true })
  return new Promise((resolve) => {
    const child = spawn(part.command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...part.env } })
    /** @type {Buffer[]} */
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString() }))
  })
}

/** A runner that exits with a fault although every test passed (an unhandled rejection, say) counts one failure. @param {Part} part @param {number | null} status */
function counts(part, status) {
  const reported = part.report && readReport(part.report)
  if (!reported) return status === 0 && !part.report ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  return { passed: reported.passed, failed: status !== 0 && reported.failed === 0 ? 1 : reported.failed }
}

/** @param {NonNullable<Part['report']>} report */
function readReport(report) {
  try {
    return report.read(JSON.parse(readFileSync(join(root, report.file), 'utf8')))
  } catch {
    return undefined
  }
}
