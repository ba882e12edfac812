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
  const file = await readCatalogueFile(path).catch((error: unknown) => {
    throw new ContentFault(`The catalogue at ${path} cannot be read: it was not written to its end. Make it again with: npm run build`, { cause: error })
  })
  if (!file) throw new ContentFault(`There is no catalogue at ${path}. Make it with: npm run build`)
  if (!Array.isArray(file.courses)) throw new ContentFault(`The catalogue at ${path} is from another version. Make it again with: npm run build`)
  return setCatalogue(file)
}

/** The message is one sentence for the person who starts the server. */
class ContentFault extends Error {}

export function setCatalogue(file: CatalogueFile): Catalogue {
  holder.current = indexed(file)
  return holder.current
}

/** On the global object, because in development the server and the pages are loaded as two copies of this module and must see one catalogue. */
const holder = ((globalThis as { [key: symbol]: unknown })[Symbol.for('fieldhouse.catalogue')] ??= { current: null }) as { current: Catalogue | null }
