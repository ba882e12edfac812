import { join } from 'node:path'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

import { engine, root, run } from './prepare.mjs'
import { bundleMonaco } from './monaco.mjs'

/** `npm run build`: pages and server by Vite, the editor by esbuild, lessons by mdx-bundler, then one .br beside each text asset. */
process.chdir(root)
const env = { NODE_ENV: 'production', FIELDHOUSE_ENGINE: engine() }
run(join(root, 'node_modules/.bin/remix'), ['vite:build', '--logLevel', 'warn'], 'The pages could not be built.', env)
await bundleMonaco(join(root, '.cache', 'monaco'))
run(process.execPath, ['--import', 'tsx', 'app/platform/content/build.cli.ts', join('build', engine(), 'catalogue.json')], 'The content could not be compiled. See what is wrong with: npm run content:check', env)
precompress(join(root, 'build', engine(), 'client', 'assets'))
precompress(join(root, '.cache', 'monaco'))

/** @param {string} directory */
function precompress(directory) {
  for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|svg|json)$/.test(file)) continue
    const source = readFileSync(join(directory, file))
    writeFileSync(join(directory, `${file}.br`), brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: source.length > 1_000_000 ? 6 : 11 } }))
  }
}
