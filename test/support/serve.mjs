import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The built house as a child process, for tests in a browser: the same entry as `npm start`, without its preparation. Tells its parent the address. */
const build = process.env['FIELDHOUSE_BUILD'] ?? ''
const { serve } = await import(pathToFileURL(join(build, 'server', 'index.js')).href)
const { address } = await serve({
  nodeEnv: 'test',
  clientDirectory: join(build, 'client'),
  monacoDirectory: join(process.cwd(), '.cache', 'monaco'),
  cataloguePath: process.env['FIELDHOUSE_CATALOGUE'] ?? join(build, 'catalogue.json'),
  step: () => undefined,
})
process.send?.({ address })
