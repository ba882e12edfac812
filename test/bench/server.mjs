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
console.log(address)
