import { join } from 'node:path'
import { createServer } from 'vite'

import { bundleMonaco } from './monaco.mjs'
import { root, step } from './prepare.mjs'

/** `npm run dev`: the same server inside Vite, with hot reload of pages and live preview of lessons. */
process.chdir(root)
process.env['NODE_ENV'] = 'development'
await bundleMonaco(join(root, '.cache', 'monaco'))
const vite = await createServer({ server: { middlewareMode: true } })
const cataloguePath = join(root, '.cache', 'content', 'catalogue.json')
const { watchContent } = await vite.ssrLoadModule('/app/platform/content/watch-content.ts')
await watchContent(join(root, 'content'), { path: cataloguePath, today: () => new Date().toISOString().slice(0, 10), changed: () => vite.ws.send({ type: 'full-reload' }), say: step })
const { serve } = await vite.ssrLoadModule('/app/server.ts')
const { address, house } = await serve({
  nodeEnv: undefined,
  clientDirectory: join(root, 'public'),
  monacoDirectory: join(root, '.cache', 'monaco'),
  cataloguePath,
  step,
  vite,
})
step(`Developing at ${address}`)
for (const { name, path } of house.signInLinks) console.log(`    ${name.padEnd(18)} ${address}${path}`)
