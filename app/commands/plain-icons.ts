import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const ours = fileURLToPath(new URL('../components/plain-icon.ts', import.meta.url))

/** In the built bundles, lucide's icons are made by app/components/plain-icon.ts (decision 0027). */
export function plainIcons(): Plugin {
  return {
    name: 'fieldhouse:plain-icons',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) => (source.endsWith('/createLucideIcon.mjs') && importer?.includes('lucide-react') ? ours : undefined),
  }
}
