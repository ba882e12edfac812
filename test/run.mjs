import { build, checkNode, installDependencies, root, step } from '../app/commands/prepare.mjs'
import { checks, runParts } from './parts.mjs'

/** `npm test`: everything, on a machine that has only Node. Closes with the line `N passed, N failed`. */
process.chdir(root)
checkNode()
console.log('\nFieldhouse: all tests\n')
installDependencies()
build()
const { findChromium } = await import('./support/chromium.mjs') // knows Playwright, which is there only now
const chromium = findChromium()
step(`Chromium: ${chromium}`)

/** @type {import('./parts.mjs').Part} */
const endToEnd = {
  name: 'end to end, in Chromium',
  command: 'npx playwright test',
  report: { file: '.cache/end-to-end.json', read: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }) },
  env: { CHROMIUM_PATH: chromium },
}
const first = await runParts(checks)
const second = await runParts([endToEnd])
const passed = first.passed + second.passed
const failed = first.failed + second.failed
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
