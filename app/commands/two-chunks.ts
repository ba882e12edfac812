import type { Plugin } from 'vite'

/**
 * What a lesson page loads at once comes in two files: the libraries, which change with an upgrade, and ours, which change with a release. Left to
 * itself the bundler makes thirty small ones, because other pages use some of them too; small files compress so badly that this saves 10 kB of 118.
 * What is imported on demand stays apart.
 */
export function twoChunks(): Plugin {
  let firstLoad: ReadonlySet<string> | undefined
  const manualChunks = (id: string, graph: Graph) => ((firstLoad ??= firstLoadOf(graph)).has(id) ? chunkOf(id) : undefined)
  return {
    name: 'fieldhouse:two-chunks',
    config: (_config, { command, isSsrBuild }) => (command === 'build' && !isSsrBuild ? { build: { rollupOptions: { output: { manualChunks } } } } : undefined),
  }
}

type Graph = { getModuleIds(): IterableIterator<string>; getModuleInfo(id: string): { importedIds: readonly string[] } | null }

function firstLoadOf({ getModuleIds, getModuleInfo }: Graph): ReadonlySet<string> {
  const reached = new Set([...getModuleIds()].filter((id) => /\/app\/(root|entry\.client|routes\/lesson)\.tsx$/.test(id)))
  for (const id of reached) for (const imported of getModuleInfo(id)?.importedIds ?? []) reached.add(imported)
  return reached
}

/** Icons are single drawings of a library, and change with what we use of it. */
function chunkOf(id: string): 'libraries' | 'house' {
  return (id.includes('/node_modules/') || id.startsWith('\0')) && !id.includes('/lucide-react/') ? 'libraries' : 'house'
}
