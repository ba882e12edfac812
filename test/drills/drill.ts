import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { buildDirectory } from '#test/support/running-house.ts'
import type { Finding } from './finding.ts'

/**
 * `npm run drill -- NAME [TIMES]`: what the house promises when things go wrong, tried on the built house (the short form; more TIMES is the long one).
 * Loopback only, a database of its own. Each line says what was promised and what was seen; the exit code is 1 when one did not hold.
 */
const drills: Record<string, (times?: number) => Promise<Finding[]>> = {
  // Loaded when they are wanted, because they read the build.
  kill: async (times) => (await import('./kill.ts')).kill(times),
  stop: async (times) => (await import('./stop.ts')).stop(times),
  'double-booking': async (posts) => (await import('./double-booking.ts')).doubleBooking(posts),
  upstream: async (seconds) => (await import('./upstream.ts')).upstream(seconds),
}
const [name = '', times] = process.argv.slice(2)
const drill = drills[name]
if (!drill) fail(`There is no drill "${name}". There are: ${Object.keys(drills).join(', ')}.`)
if (!existsSync(join(buildDirectory, 'catalogue.json'))) fail('There is no build. Make one with: npm run build')

const findings = await drill(times === undefined ? undefined : Number(times))
for (const { promise, held, seen } of findings) console.log(`${held ? '✓' : '✗'} ${promise}: ${seen}`)
process.exit(findings.every(({ held }) => held) ? 0 : 1)

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
