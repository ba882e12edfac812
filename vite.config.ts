import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defaultServerConditions, defineConfig, type Plugin } from 'vite'
import { denyImports } from 'vite-env-only'

import { plainIcons } from './app/commands/plain-icons.ts'
import { routerMemo } from './app/commands/router-memo.ts'
import { sameRequest } from './app/commands/same-request.ts'
import { twoChunks } from './app/commands/two-chunks.ts'
import remixOptions from './remix.config.js'

/** One build per database engine: `#db/dialect` resolves under the condition `postgres` (architecture.md, Data). */
const engine = process.env['FIELDHOUSE_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite'

export default defineConfig({
  publicDir: false,
  plugins: [
    wallOfTheBrowser(),
    tailwindcss(),
    remix({ ...remixOptions, buildDirectory: `build/${engine}` }),
    serverEntry(),
    routerMemo(),
    sameRequest(),
    plainIcons(),
    twoChunks(),
  ],
  ssr: {
    // Bundled so that routerMemo, sameRequest and plainIcons can reach them; the adapter uses this copy. Not @remix-run/node: it stays outside.
    noExternal: ['@remix-run/server-runtime', '@remix-run/router', '@remix-run/react', 'react-router', 'react-router-dom', 'lucide-react'],
    resolve: { conditions: engine === 'postgres' ? ['postgres', ...defaultServerConditions] : [...defaultServerConditions] },
  },
  build: {
    target: 'es2022',
    sourcemap: false, // client source maps would hold loader source
    assetsInlineLimit: 0, // data: URLs for scripts and fonts are not in the content security policy
    // A route without a page (an action, a redirect) is an empty chunk in the browser's bundle, and rightly so.
    rollupOptions: { onwarn: (warning, warn) => void (['SOURCEMAP_ERROR', 'EMPTY_BUNDLE'].includes(warning.code ?? '') || warn(warning)) },
  },
  // In development Vite would find dependencies as it meets them, the server's too, and reload with a second React. So the browser's are named.
  optimizeDeps: { noDiscovery: true, include: ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', '@remix-run/react', '@monaco-editor/react', 'lucide-react', 'react-aria-components/*'] },
  server: { middlewareMode: true },
})

/** Nothing of the server may enter the browser's bundle. On build only: in development Vite scans files before the framework has removed their server parts. */
function wallOfTheBrowser(): Plugin[] {
  const plugins = denyImports({ client: { files: ['db/**', 'sandbox/**', '**/*.server.*'], specifiers: ['better-sqlite3', 'pg', 'openai', 'lucia', /^drizzle-orm/] } })
  return [plugins].flat().map((plugin) => ({ ...(plugin as Plugin), apply: 'build' }))
}

/** Remix bundles only its own routes; our Express server must share their module graph, or the process would hold two databases and two catalogues. */
function serverEntry(): Plugin {
  return {
    name: 'fieldhouse:server-entry',
    enforce: 'post',
    config: (_config, { command, isSsrBuild }) =>
      command === 'build' && isSsrBuild ? { build: { rollupOptions: { input: 'app/server.ts' } } } : undefined,
  }
}
