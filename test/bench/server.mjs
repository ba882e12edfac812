import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The built house as a benchmark's child: no install, no build, no demo links; prints its address when the port is open. `node server.mjs <build folder>` */
const build = process.argv[2] ?? 'build/sqlite'
process.env['NODE_ENV'] = 'production' // React renders a third slower in development mode
const { serve } = await import(pathToFileURL(join(process.cwd(), build, 'server', 'index.js')).href)
const { address } = await serve({
  nodeEnv: undefined,
  clientDirectory: join(build, 'client'),
  monacoDirectory: join('.cache', 'monaco'),
  cataloguePath: join(build, 'catalogue.json'),
  step: () => undefined,
})

/** How long the loop was held up, from one SIGUSR2 to the next, which writes it down. */
const loop = monitorEventLoopDelay({ resolution: 5 })
process.on('SIGUSR2', () => {
  if (loop.enable()) return void loop.reset()
  loop.disable()
  /** @param {number} nanoseconds */
  const ms = (nanoseconds) => Math.round(nanoseconds / 1e5) / 10
  writeFileSync(join(process.env['DATA_DIR'] ?? '.', 'event-loop.json'), JSON.stringify({ p99Ms: ms(loop.percentile(99)), maxMs: ms(loop.max) }))
})
console.log(address)
