import { readCatalogueFile } from './content/catalogue-file.ts'
import { indexed } from './content/catalogue-index.ts'
import type { Catalogue } from './content/catalogue-index.ts'
import type { CatalogueFile } from './content/compiled.ts'

/** Everything that may be learned, in memory. Reads only: what changes content is the build, or the watcher in development. */
export function catalogue(): Catalogue {
  if (!holder.current) throw new Error('The catalogue is not loaded: call loadCatalogue before the first request')
  return holder.current
}

/** Reads the file that `npm run build` wrote. */
export async function loadCatalogue(path: string): Promise<Catalogue> {
  const file = await readCatalogueFile(path)
  if (!file) throw new Error(`There is no catalogue at ${path}: run npm run build`)
  return setCatalogue(file)
}

export function setCatalogue(file: CatalogueFile): Catalogue {
  holder.current = indexed(file)
  return holder.current
}

/** On the global object, because in development the server and the pages are loaded as two copies of this module and must see one catalogue. */
const holder = ((globalThis as { [key: symbol]: unknown })[Symbol.for('fieldhouse.catalogue')] ??= { current: null }) as { current: Catalogue | null }
