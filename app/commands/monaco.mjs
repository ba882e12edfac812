import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Bundles the editor apart from the pages: inside Vite it costs a minute of build, here a few seconds (stack.md, Monaco). Only the editor's core, the
 * diff editor and Markdown; no language services. Skipped while the installed version is already in the cache.
 * @param {string} directory
 */
export async function bundleMonaco(directory) {
  const { version } = JSON.parse(readFileSync('node_modules/monaco-editor/package.json', 'utf8'))
  const stamp = join(directory, 'version')
  const wanted = createHash('sha256').update(version).update(readFileSync(new URL(import.meta.url))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  await build({
    stdin: { contents: "export * from 'monaco-editor/editor.js'\n", resolveDir: process.cwd() },
    outfile: join(directory, 'editor.js'),
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    loader: { '.ttf': 'file' },
    assetNames: '[name]-[hash]',
    logLevel: 'warning',
  })
  await build({ entryPoints: ['monaco-editor/editor/editor.worker.js'], outfile: join(directory, 'editor.worker.js'), bundle: true, format: 'iife', minify: true, target: 'es2022', logLevel: 'warning' })
  writeFileSync(stamp, wanted)
}
